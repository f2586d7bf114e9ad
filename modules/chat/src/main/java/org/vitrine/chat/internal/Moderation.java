// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.ShopperBanned;
import org.vitrine.chat.ShopperMuted;
import org.vitrine.chat.ShopperShadowed;
import org.vitrine.chat.ShopperUnbanned;
import org.vitrine.chat.ShopperUnmuted;
import org.vitrine.chat.ShopperUnshadowed;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** What staff do about messages and those who write them; each act is in the audit, and told in the show where it was done. */
@Component(service = Moderation.class)
public final class Moderation {
    private final ShowLog log;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Audit audit;
    private final Standings standings;
    private final RuleBook rules;
    private final Clock clock;
    private volatile @Nullable Rooms rooms;

    @Activate
    public Moderation(
            @Reference ShowLog log,
            @Reference Outbox outbox,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Standings standings,
            @Reference RuleBook rules,
            @Reference Clock clock) {
        this.log = log;
        this.outbox = outbox;
        this.transactions = transactions;
        this.audit = audit;
        this.standings = standings;
        this.rules = rules;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addRooms(Rooms added) {
        rooms = added;
    }

    void removeRooms(Rooms removed) {
        if (rooms == removed) {
            rooms = null;
        }
    }

    /** Takes a message away and erases its words; false if there is none. */
    boolean delete(ShowId show, UUID message, Caller.Staff by) {
        var said = log.find(show, message)
                .filter(event -> event.as(MessagePosted.class).isPresent());
        if (said.isEmpty()) {
            return false;
        }
        log.erase(show, message);
        log.erase(show, HeldQueue.eventOf(message));
        log.append(
                NewEvent.of(show, new MessageDeleted(message)).by(Actor.of(by)).withId(deletion(message)));
        boolean pinned = rules.of(show).pinned().equals(Optional.of(message));
        transactions.run(tx -> {
            if (pinned) {
                rules.change(tx, show, before -> before.pinning(Optional.empty()));
            }
            audit.record(tx, by, "chat.delete", message.toString());
        });
        return true;
    }

    void ban(ShowId show, ShopperId shopper, Caller.Staff by) {
        var act = new Act(show, shopper, by);
        transactions.run(tx -> {
            if (standings.ban(tx, shopper, by.id())) {
                record(tx, act, "chat.ban", new ShopperBanned(shopper));
            }
        });
        Optional.ofNullable(rooms).ifPresent(here -> here.close(show, shopper, "banned"));
    }

    void unban(ShowId show, ShopperId shopper, Caller.Staff by) {
        transactions.run(tx -> unban(tx, new Act(show, shopper, by)));
    }

    void unban(Tx tx, Act act) {
        if (standings.unban(tx, act.shopper)) {
            tx.update("delete from chat_appeal where shopper = ?", act.shopper.value());
            record(tx, act, "chat.unban", new ShopperUnbanned(act.shopper));
        }
    }

    void mute(Act act, Duration span) {
        var until = clock.instant().plus(span);
        transactions.run(tx -> {
            standings.mute(tx, act.shopper, until, act.by.id());
            record(tx, act, "chat.mute", new ShopperMuted(act.shopper, until));
        });
    }

    void unmute(Act act) {
        transactions.run(tx -> {
            if (standings.lift(tx, act.shopper, Standings.Restraint.MUTE)) {
                record(tx, act, "chat.unmute", new ShopperUnmuted(act.shopper));
            }
        });
    }

    void shadow(Act act) {
        transactions.run(tx -> {
            if (standings.shadow(tx, act.shopper, act.by.id())) {
                record(tx, act.toStaff(), "chat.shadow", new ShopperShadowed(act.shopper));
            }
        });
    }

    void unshadow(Act act) {
        transactions.run(tx -> {
            if (standings.lift(tx, act.shopper, Standings.Restraint.SHADOW)) {
                record(tx, act.toStaff(), "chat.unshadow", new ShopperUnshadowed(act.shopper));
            }
        });
    }

    private void record(Tx tx, Act act, String name, Fact fact) {
        audit.record(tx, act.by, name, act.shopper.toString());
        outbox.add(
                tx,
                "ban:" + act.shopper,
                NewEvent.of(act.show, fact).to(act.audience).by(Actor.of(act.by)));
    }

    /** One for each message, so that it is taken away once. */
    private static UUID deletion(UUID message) {
        return UUID.nameUUIDFromBytes(("deletion of " + message).getBytes(StandardCharsets.UTF_8));
    }

    /** What is done to a shopper, where and by whom, and who is told of it. */
    record Act(ShowId show, ShopperId shopper, Caller.Staff by, Audience audience) {
        /** Told to the shopper and staff. */
        Act(ShowId show, ShopperId shopper, Caller.Staff by) {
            this(show, shopper, by, new Audience.One(shopper));
        }

        private Act toStaff() {
            return new Act(show, shopper, by, Audience.STAFF);
        }
    }
}
