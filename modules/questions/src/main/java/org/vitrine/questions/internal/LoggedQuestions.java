// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.ChatService;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.questions.AskResult;
import org.vitrine.questions.Question;
import org.vitrine.questions.QuestionAnswered;
import org.vitrine.questions.QuestionAsked;
import org.vitrine.questions.QuestionDismissed;
import org.vitrine.questions.QuestionHidden;
import org.vitrine.questions.QuestionService;
import org.vitrine.questions.QuestionShown;
import org.vitrine.questions.QuestionState;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;

/** Questions that lie in the shows' logs, and nowhere else; what may be asked the chat decides. */
@Component(service = {QuestionService.class, LoggedQuestions.class})
public final class LoggedQuestions implements QuestionService {
    private static final int MOST_SHOWS_KEPT = 100;

    private final ShowLog log;
    private final ChatService chat;
    private final Cache<ShowId, QuestionFold> folds =
            Caffeine.newBuilder().maximumSize(MOST_SHOWS_KEPT).build();

    @Activate
    public LoggedQuestions(@Reference ShowLog log, @Reference ChatService chat) {
        this.log = log;
        this.chat = chat;
    }

    @Override
    public AskResult ask(ShowId show, Caller author, UUID id, String text) {
        var said = chat.post(show, author, id, text);
        if (said instanceof PostResult.Posted posted) {
            return marked(posted.event());
        }
        return said instanceof PostResult.Refused refused
                ? new AskResult.Refused(refused.code(), refused.sentence())
                : new AskResult.Refused("not-said", "Your question has not been said yet.");
    }

    @Override
    public AskResult mark(ShowId show, Caller by, UUID message) {
        return log.find(show, message)
                .filter(event -> mayMark(by, event))
                .map(this::marked)
                .orElseGet(LoggedQuestions::noMessage);
    }

    private static boolean mayMark(Caller by, LogEvent event) {
        return event.as(MessagePosted.class)
                .filter(posted -> runsTheTalk(by) || isOwn(by, posted))
                .isPresent();
    }

    private static boolean runsTheTalk(Caller by) {
        return by.may(Permissions.CHAT_MODERATE) || by.may(Permissions.SHOWS_RUN);
    }

    private static boolean isOwn(Caller by, MessagePosted posted) {
        return by.shopper().isPresent() && posted.shopper().equals(by.shopper());
    }

    /** The question's event has an id of its own for each message, so a message is marked once. */
    private AskResult marked(LogEvent message) {
        var posted = message.as(MessagePosted.class).filter(one -> one.text() != null);
        if (posted.isEmpty()) {
            return noMessage();
        }
        var said = posted.get();
        var audience = said.shopper().<Audience>map(Audience.One::new).orElse(Audience.STAFF);
        var asked = new QuestionAsked(said.message(), said.shopper(), said.name(), said.text());
        return new AskResult.Asked(log.append(NewEvent.of(message.show(), asked)
                .to(audience)
                .by(message.actor())
                .withId(named("question", said.message()))));
    }

    @Override
    public Optional<Question> show(ShowId show, UUID id, Caller.Staff by) {
        return changing(show, id, question -> {
            if (question.state() != QuestionState.SHOWN) {
                append(question, new QuestionShown(id, question.name(), question.text()), Audience.PUBLIC, by);
            }
        });
    }

    @Override
    public Optional<Question> hide(ShowId show, UUID id, Caller.Staff by) {
        return changing(show, id, question -> takeOff(question, by));
    }

    @Override
    public Optional<Question> answer(ShowId show, UUID id, Optional<String> text, Caller.Staff by) {
        return changing(show, id, question -> {
            takeOff(question, by);
            append(question, new QuestionAnswered(id, text.orElse(null)), ownerOf(question), by);
        });
    }

    @Override
    public Optional<Question> dismiss(ShowId show, UUID id, Caller.Staff by) {
        return changing(show, id, question -> {
            takeOff(question, by);
            append(question, new QuestionDismissed(id), Audience.STAFF, by);
        });
    }

    @Override
    public List<Question> of(ShowId show) {
        return fold(show).all();
    }

    /** The chat has taken a message away: if it was a question, its words go too, from the screen and for good. */
    void forget(ShowId show, UUID message) {
        var worded = fold(show).worded(message);
        if (!worded.isEmpty()) {
            worded.forEach(event -> log.erase(show, event));
            log.append(NewEvent.of(show, new QuestionHidden(message)).withId(named("question gone", message)));
        }
    }

    private Optional<Question> changing(ShowId show, UUID id, Consumer<Question> change) {
        var fold = fold(show);
        return fold.find(id).flatMap(question -> {
            change.accept(question);
            return fold.find(id);
        });
    }

    private void takeOff(Question question, Caller.Staff by) {
        if (question.state() == QuestionState.SHOWN) {
            append(question, new QuestionHidden(question.id()), Audience.PUBLIC, by);
        }
    }

    private void append(Question question, Fact fact, Audience audience, Caller.Staff by) {
        log.append(NewEvent.of(question.show(), fact).to(audience).by(Actor.of(by)));
    }

    private static Audience ownerOf(Question question) {
        return question.shopper().<Audience>map(Audience.One::new).orElse(Audience.STAFF);
    }

    private QuestionFold fold(ShowId show) {
        return folds.get(show, id -> new QuestionFold(log, id));
    }

    private static AskResult noMessage() {
        return new AskResult.Refused("no-such-message", "There is no such message of yours.");
    }

    private static UUID named(String what, UUID message) {
        return UUID.nameUUIDFromBytes((what + " " + message).getBytes(StandardCharsets.UTF_8));
    }
}
