// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.HeldRefused;
import org.vitrine.chat.MessageHeld;
import org.vitrine.chat.MessagePinned;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.MessageUnpinned;
import org.vitrine.chat.TalkRulesChanged;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** How staff lead a show's talk: its rules, the message above it, and what is held. Each act is in the audit. */
@Component(service = Floor.class)
public final class Floor {
    private final ShowLog log;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Audit audit;
    private final RuleBook rules;
    private final HeldQueue queue;
    private final Standings standings;

    @Activate
    public Floor(
            @Reference ShowLog log,
            @Reference Outbox outbox,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference RuleBook rules,
            @Reference HeldQueue queue,
            @Reference Standings standings) {
        this.log = log;
        this.outbox = outbox;
        this.transactions = transactions;
        this.audit = audit;
        this.rules = rules;
        this.queue = queue;
        this.standings = standings;
    }

    TalkRules rules(ShowId show) {
        return rules.of(show);
    }

    /** Sets how one talks; the message above the talk stays. */
    void set(ShowId show, TalkRules wanted, Caller.Staff by) {
        var fact = new TalkRulesChanged((int) wanted.slowMode().toSeconds(), wanted.staffOnly(), wanted.hold());
        change(show, before -> wanted.pinning(before.pinned()), tx -> {
            audit.record(tx, by, "chat.rules", show.toString());
            tell(tx, NewEvent.of(show, fact).by(Actor.of(by)));
        });
    }

    /** Puts a message above the talk; false if there is none that all may see. */
    boolean pin(ShowId show, UUID message, Caller.Staff by) {
        if (message(show, message)
                .filter(event -> event.audience().equals(Audience.PUBLIC))
                .isEmpty()) {
            return false;
        }
        change(show, before -> before.pinning(Optional.of(message)), tx -> {
            audit.record(tx, by, "chat.pin", message.toString());
            tell(tx, NewEvent.of(show, new MessagePinned(message)).by(Actor.of(by)));
        });
        return true;
    }

    /** Takes the message down that stands above the talk; nothing happens if there is none. */
    void unpin(ShowId show, Caller.Staff by) {
        rules.of(show)
                .pinned()
                .ifPresent(message -> change(show, before -> before.pinning(Optional.empty()), tx -> {
                    audit.record(tx, by, "chat.unpin", message.toString());
                    tell(tx, NewEvent.of(show, new MessageUnpinned(message)).by(Actor.of(by)));
                }));
    }

    /** A message that was said and has not been deleted. */
    Optional<LogEvent> message(ShowId show, UUID message) {
        return log.find(show, message)
                .filter(event -> event.as(MessagePosted.class)
                        .filter(posted -> posted.text() != null)
                        .isPresent());
    }

    /** What waits for staff, the oldest first. */
    List<LogEvent> held(ShowId show) {
        return queue.waiting(show).stream()
                .flatMap(message -> log.find(show, HeldQueue.eventOf(message)).stream())
                .toList();
    }

    /** Shows all what was held; false if it does not wait. */
    boolean approve(ShowId show, UUID message, Caller.Staff by) {
        return held(show, message)
                .map(held -> approved(show, held))
                .filter(event -> decide(event, message, HeldQueue.State.APPROVED, by))
                .isPresent();
    }

    /** Does not show what was held; false if it does not wait. */
    boolean refuse(ShowId show, UUID message, Caller.Staff by) {
        return held(show, message)
                .map(held -> NewEvent.of(show, new HeldRefused(message))
                        .to(new Audience.One(held.shopper()))
                        .by(Actor.of(by)))
                .filter(event -> decide(event, message, HeldQueue.State.REFUSED, by))
                .isPresent();
    }

    private boolean decide(NewEvent event, UUID message, HeldQueue.State decision, Caller.Staff by) {
        return transactions.in(tx -> {
            boolean waited = queue.decide(tx, event.show(), message, decision, by.id());
            if (waited) {
                audit.record(tx, by, "chat.held-" + decision.name().toLowerCase(Locale.ROOT), message.toString());
                tell(tx, event);
            }
            return waited;
        });
    }

    private Optional<MessageHeld> held(ShowId show, UUID message) {
        return log.find(show, HeldQueue.eventOf(message)).flatMap(event -> event.as(MessageHeld.class));
    }

    private NewEvent approved(ShowId show, MessageHeld held) {
        boolean shadowed = standings.of(held.shopper()).shadowed();
        return NewEvent.of(show, held.approved())
                .to(shadowed ? new Audience.One(held.shopper()) : Audience.PUBLIC)
                .by(Optional.of(new Actor(Actor.Kind.SHOPPER, held.shopper().value())))
                .withId(held.message());
    }

    private void change(ShowId show, UnaryOperator<TalkRules> change, Transactions.Task also) {
        transactions.run(tx -> {
            rules.change(tx, show, change);
            also.run(tx);
        });
    }

    private void tell(Tx tx, NewEvent event) {
        outbox.add(tx, "talk:" + event.show(), event);
    }
}
