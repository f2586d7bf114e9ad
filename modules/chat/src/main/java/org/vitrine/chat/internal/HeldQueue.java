// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.ShopperId;
import org.vitrine.identity.StaffId;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Which messages wait for staff; what was said stands in the log alone. */
@Component(service = HeldQueue.class)
public final class HeldQueue {
    private static final int MOST = 200;

    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public HeldQueue(@Reference Transactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The id under which a message that is held stands in the log: its own is for when it is shown. */
    static UUID eventOf(UUID message) {
        return UUID.nameUUIDFromBytes(("holding of " + message).getBytes(StandardCharsets.UTF_8));
    }

    /** Lets a message wait; nothing happens if it has been here before. */
    void add(ShowId show, UUID message, ShopperId shopper) {
        transactions.run(tx -> tx.insertIfAbsent(
                "insert into chat_held (show_id, message, shopper, at, state) values (?, ?, ?, ?, ?)",
                show.value(),
                message,
                shopper.value(),
                clock.instant(),
                State.WAITING));
    }

    /** Those that wait, the oldest first, 200 at most. */
    List<UUID> waiting(ShowId show) {
        return transactions.in(tx -> tx.list(
                "select message from chat_held where show_id = ? and state = ? order by at, message fetch first " + MOST
                        + " rows only",
                row -> row.uuid("message"),
                show.value(),
                State.WAITING));
    }

    /** Whether it waited until now. */
    boolean decide(Tx tx, ShowId show, UUID message, State decision, StaffId by) {
        return tx.update(
                        "update chat_held set state = ?, decided_by = ?, decided_at = ? where show_id = ? and message = ? and state = ?",
                        decision,
                        by.value(),
                        clock.instant(),
                        show.value(),
                        message,
                        State.WAITING)
                > 0;
    }

    /** What became of a message that was held. */
    enum State {
        WAITING,
        APPROVED,
        REFUSED
    }
}
