// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.ChatService;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.Utterance;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.questions.AskResult;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

/** The questions of one show that is live, with a chat in which "spam" cannot be said. */
final class QuestionRoom implements ChatService {
    final ManualClock clock = new ManualClock();
    final FakeShows shows = new FakeShows();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final Caller.Staff host = Callers.host();
    final ShowId show = shows.put("tea", ShowState.LIVE).id();
    final LoggedQuestions questions = new LoggedQuestions(log, this);

    @Override
    public PostResult post(ShowId room, Caller author, Utterance words) {
        var actor = Actor.of(author);
        var text = words.text();
        if (text.contains("spam") || text.isBlank() || actor.isEmpty()) {
            return new PostResult.Refused("refused", "This is not said here.");
        }
        var name = author instanceof Caller.Shopper shopper ? shopper.displayName() : "Ada";
        var said = new MessagePosted(words.id(), author.shopper(), name, text, words.replyTo(), List.of());
        return new PostResult.Posted(
                log.append(NewEvent.of(room, said).by(actor).withId(words.id())));
    }

    @Override
    public boolean delete(ShowId room, UUID message, Caller.Staff by) {
        log.erase(room, message);
        log.append(NewEvent.of(room, new MessageDeleted(message)));
        return true;
    }

    @Override
    public void ban(ShowId room, ShopperId shopper, Caller.Staff by) {
        throw new UnsupportedOperationException("Questions ban nobody");
    }

    @Override
    public void unban(ShowId room, ShopperId shopper, Caller.Staff by) {
        throw new UnsupportedOperationException("Questions ban nobody");
    }

    /** Asks something; the question's id. */
    UUID asked(Caller author, String text) {
        var id = UUID.randomUUID();
        return switch (questions.ask(show, author, id, text)) {
            case AskResult.Asked asked -> id;
            case AskResult.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }

    /** What this one has been told of this kind. */
    <F extends Record & Fact> List<F> told(Caller caller, Class<F> kind) {
        return log.last(show, caller, 1_000).stream()
                .flatMap(event -> event.as(kind).stream())
                .toList();
    }

    /** What has become of the question, in a word. */
    String state(UUID id) {
        return questions.of(show).stream()
                .filter(question -> question.id().equals(id))
                .map(question -> question.state().name())
                .findFirst()
                .orElse("gone");
    }

    Optional<String> answer(UUID id) {
        return questions.of(show).stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow()
                .answer();
    }
}
