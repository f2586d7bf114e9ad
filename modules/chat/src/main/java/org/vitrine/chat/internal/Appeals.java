// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.AppealDecided;
import org.vitrine.chat.AppealMade;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** What the banned say for themselves: one short note for each ban, read by staff, and gone with the ban. */
@Component(service = Appeals.class)
public final class Appeals {
    private static final int MOST = 200;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Audit audit;
    private final Moderation moderation;
    private final Clock clock;

    @Activate
    public Appeals(
            @Reference Transactions transactions,
            @Reference Outbox outbox,
            @Reference Audit audit,
            @Reference Moderation moderation,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.audit = audit;
        this.moderation = moderation;
        this.clock = clock;
    }

    /** One that waits for an answer. */
    public record Appeal(ShopperId shopper, String name, ShowId show, String note, Instant at) {
        private static Appeal of(Row row) {
            return new Appeal(
                    new ShopperId(row.uuid("shopper")),
                    row.text("name"),
                    new ShowId(row.uuid("show_id")),
                    row.text("note"),
                    row.instant("at"));
        }
    }

    boolean isMade(ShopperId shopper) {
        return transactions.in(tx -> tx.first(
                        "select shopper from chat_appeal where shopper = ?",
                        row -> row.uuid("shopper"),
                        shopper.value())
                .isPresent());
    }

    /** Makes one; false if there has been one since the ban. */
    boolean make(ShowId show, Caller.Shopper by, Words note) {
        var shopper = by.id();
        return transactions.in(tx -> {
            boolean isNew = tx.insertIfAbsent(
                    "insert into chat_appeal (shopper, name, show_id, note, at, state) values (?, ?, ?, ?, ?, ?)",
                    shopper.value(),
                    by.displayName(),
                    show.value(),
                    note.text(),
                    clock.instant(),
                    State.OPEN);
            if (isNew) {
                var actor = new Actor(Actor.Kind.SHOPPER, shopper.value());
                tell(tx, shopper, NewEvent.of(show, new AppealMade(shopper)).by(Optional.of(actor)));
            }
            return isNew;
        });
    }

    /** Those that wait, the oldest first, 200 at most. */
    List<Appeal> open() {
        return transactions.in(tx -> tx.list(
                "select * from chat_appeal where state = ? order by at fetch first " + MOST + " rows only",
                Appeal::of,
                State.OPEN));
    }

    /** Lifts the ban, or lets it stand for good; false if no appeal of this shopper's waits. */
    boolean decide(ShopperId shopper, boolean lift, Caller.Staff by) {
        return transactions.in(tx -> {
            var appeal = tx.first(
                    "select * from chat_appeal where shopper = ? and state = ? for update",
                    Appeal::of,
                    shopper.value(),
                    State.OPEN);
            appeal.ifPresent(waiting -> decide(tx, waiting, lift, by));
            return appeal.isPresent();
        });
    }

    private void decide(Tx tx, Appeal appeal, boolean lift, Caller.Staff by) {
        var shopper = appeal.shopper();
        tx.update(
                "update chat_appeal set state = ?, decided_by = ?, decided_at = ? where shopper = ?",
                State.KEPT,
                by.id().value(),
                clock.instant(),
                shopper.value());
        audit.record(tx, by, lift ? "chat.appeal-lifted" : "chat.appeal-kept", shopper.toString());
        tell(
                tx,
                shopper,
                NewEvent.of(appeal.show(), new AppealDecided(shopper, lift)).by(Actor.of(by)));
        if (lift) {
            moderation.unban(tx, new Moderation.Act(appeal.show(), shopper, by));
        }
    }

    private void tell(Tx tx, ShopperId shopper, NewEvent event) {
        outbox.add(tx, "ban:" + shopper, event.to(new Audience.One(shopper)));
    }

    private enum State {
        OPEN,
        KEPT
    }
}
