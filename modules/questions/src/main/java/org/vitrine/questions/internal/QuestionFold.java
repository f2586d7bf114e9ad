// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.questions.Question;
import org.vitrine.questions.QuestionAnswered;
import org.vitrine.questions.QuestionAsked;
import org.vitrine.questions.QuestionDismissed;
import org.vitrine.questions.QuestionHidden;
import org.vitrine.questions.QuestionShown;
import org.vitrine.questions.QuestionState;
import org.vitrine.showlog.LogCursor;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;

/**
 * The questions of one show, kept by reading its log on from where the last look ended.
 *
 * <p>Nothing is stored: after a restart the first look reads the log from its beginning. Guarded by {@code this}.
 */
final class QuestionFold {
    private final LogCursor cursor;
    private final Map<UUID, Question> questions = new LinkedHashMap<>();
    /** The events that bear a question's words, by the question; also of one that the chat has taken away. */
    private final Map<UUID, List<UUID>> worded = new HashMap<>();

    QuestionFold(ShowLog log, ShowId show) {
        this.cursor = new LogCursor(log, show);
    }

    /** All that there are now. Blocks while it reads what is new in the log. */
    synchronized List<Question> all() {
        cursor.catchUp(this::apply);
        return List.copyOf(questions.values());
    }

    /** The one with this id. Blocks as {@link #all}. */
    synchronized Optional<Question> find(UUID id) {
        cursor.catchUp(this::apply);
        return Optional.ofNullable(questions.get(id));
    }

    /** The ids of the events that bear this question's words. Blocks as {@link #all}. */
    synchronized List<UUID> worded(UUID question) {
        cursor.catchUp(this::apply);
        return List.copyOf(worded.getOrDefault(question, List.of()));
    }

    private void apply(LogEvent event) {
        event.as(QuestionAsked.class).ifPresent(asked -> ask(event, asked));
        event.as(QuestionShown.class).ifPresent(shown -> show(event, shown.question()));
        event.as(QuestionHidden.class).ifPresent(hidden -> hide(hidden.question()));
        event.as(QuestionAnswered.class)
                .ifPresent(answered ->
                        change(answered.question(), one -> one.answered(Optional.ofNullable(answered.text()))));
        event.as(QuestionDismissed.class)
                .ifPresent(dismissed -> change(dismissed.question(), one -> one.in(QuestionState.DISMISSED)));
        event.as(MessageDeleted.class).ifPresent(deleted -> questions.remove(deleted.message()));
    }

    private void ask(LogEvent event, QuestionAsked asked) {
        if (asked.text() == null) {
            return;
        }
        bears(event, asked.question());
        var name = Optional.ofNullable(asked.name()).orElse("");
        questions.put(
                asked.question(),
                new Question(
                        asked.question(),
                        event.show(),
                        asked.shopper(),
                        name,
                        asked.text(),
                        event.at(),
                        QuestionState.OPEN,
                        Optional.empty()));
    }

    private void show(LogEvent event, UUID id) {
        bears(event, id);
        questions.keySet().forEach(this::hide);
        change(id, one -> one.in(QuestionState.SHOWN));
    }

    private void hide(UUID id) {
        change(id, one -> one.state() == QuestionState.SHOWN ? one.in(QuestionState.OPEN) : one);
    }

    private void change(UUID id, UnaryOperator<Question> change) {
        questions.computeIfPresent(id, (same, question) -> change.apply(question));
    }

    private void bears(LogEvent event, UUID question) {
        worded.computeIfAbsent(question, first -> new ArrayList<>()).add(event.id());
    }
}
