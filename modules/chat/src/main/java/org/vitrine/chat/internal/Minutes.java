// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.CommandAnswered;
import org.vitrine.chat.MessageHeld;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowLog;

/** Writes what is said into the log of its show. */
@Component(service = Minutes.class)
public final class Minutes {
    private final ShowLog log;
    private final HeldQueue queue;
    private final Standings standings;
    private final Mentions mentions;

    @Activate
    public Minutes(
            @Reference ShowLog log,
            @Reference HeldQueue queue,
            @Reference Standings standings,
            @Reference Speakers speakers,
            @Reference Names names) {
        this.log = log;
        this.queue = queue;
        this.standings = standings;
        this.mentions = new Mentions(speakers, names);
    }

    /** For all to see, or for staff to look at first. */
    PostResult said(Attempt attempt, boolean held) {
        var answered = attempt.replyTo().flatMap(message -> answered(attempt, message));
        if (attempt.replyTo().isPresent() && answered.isEmpty()) {
            return new PostResult.Refused("no-such-message", "The message that you answer is no longer there.");
        }
        var fact = fact(attempt, answered);
        return new PostResult.Posted(attempt.author()
                .shopper()
                .filter(shopper -> held)
                .map(shopper -> hold(
                        attempt,
                        new MessageHeld(
                                fact.message(), shopper, fact.name(), fact.text(), fact.replyTo(), fact.mentions())))
                .orElseGet(() -> log.append(NewEvent.of(attempt.showId(), fact)
                        .to(audience(attempt.author()))
                        .by(Actor.of(attempt.author()))
                        .withId(attempt.id()))));
    }

    /** For the author's eyes, and the staff's. */
    PostResult answered(CommandCall call, CommandAnswered fact) {
        return new PostResult.Posted(log.append(NewEvent.of(call.show(), fact)
                .to(toAuthor(call.author()))
                .by(Actor.of(call.author()))
                .withId(fact.message())));
    }

    /** Who may see what this one says. */
    Audience audience(Caller author) {
        return author.shopper()
                .filter(shopper -> standings.of(shopper).shadowed())
                .<Audience>map(Audience.One::new)
                .orElse(Audience.PUBLIC);
    }

    private LogEvent hold(Attempt attempt, MessageHeld fact) {
        queue.add(attempt.showId(), attempt.id(), fact.shopper());
        return log.append(NewEvent.of(attempt.showId(), fact)
                .to(new Audience.One(fact.shopper()))
                .by(Actor.of(attempt.author()))
                .withId(HeldQueue.eventOf(attempt.id())));
    }

    private Optional<LogEvent> answered(Attempt attempt, UUID message) {
        return log.find(attempt.showId(), message)
                .filter(event -> event.audience().includes(attempt.author()))
                .filter(event -> event.as(MessagePosted.class)
                        .filter(posted -> posted.text() != null)
                        .isPresent());
    }

    private MessagePosted fact(Attempt attempt, Optional<LogEvent> answered) {
        var author = attempt.author();
        var name = switch (author) {
            case Caller.Staff staff -> staff.displayName();
            case Caller.Shopper shopper -> shopper.displayName();
            case Caller.Anonymous nobody -> "";
        };
        return new MessagePosted(
                attempt.id(), author.shopper(), name, attempt.text(), attempt.replyTo(), mentioned(attempt, answered));
    }

    private List<Actor> mentioned(Attempt attempt, Optional<LogEvent> answered) {
        var mentioned = new ArrayList<>(mentions.in(attempt.show(), attempt.author(), attempt.text()));
        answered.flatMap(LogEvent::actor)
                .filter(actor -> !mentioned.contains(actor)
                        && !Actor.of(attempt.author()).equals(Optional.of(actor)))
                .ifPresent(mentioned::add);
        return mentioned;
    }

    private static Audience toAuthor(Caller author) {
        return author.shopper().<Audience>map(Audience.One::new).orElse(Audience.STAFF);
    }
}
