// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of charge-backs. */
final class DisputeTable {
    private final Clock clock;

    DisputeTable(Clock clock) {
        this.clock = clock;
    }

    /** Writes where it stands now; false if that was known, or if it was decided before. */
    boolean enter(Tx tx, PaymentId payment, Dispute dispute) {
        var now = clock.instant();
        boolean fresh = tx.insertIfAbsent(
                "insert into payments_dispute (payment, reference, state, amount, reason, answer_by, opened_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                payment.value(),
                dispute.reference(),
                dispute.state(),
                dispute.amount().minorUnits(),
                dispute.reason(),
                dispute.answerBy().orElse(null),
                now,
                now);
        return fresh || decide(tx, payment, dispute, now);
    }

    private static boolean decide(Tx tx, PaymentId payment, Dispute dispute, Instant now) {
        if (dispute.state() == Dispute.State.OPEN) {
            return false;
        }
        return tx.update(
                        "update payments_dispute set state = ?, amount = ?, changed_at = ?"
                                + " where payment = ? and reference = ? and state = ?",
                        dispute.state(),
                        dispute.amount().minorUnits(),
                        now,
                        payment.value(),
                        dispute.reference(),
                        Dispute.State.OPEN)
                == 1;
    }

    /** The oldest first. */
    static List<StoredDispute> of(Tx tx, StoredPayment payment) {
        return tx.list(
                "select * from payments_dispute where payment = ? order by opened_at, reference",
                row -> read(row, payment),
                payment.id().value());
    }

    /** Which there are, the newest first. */
    static List<Key> newest(Tx tx, Optional<Dispute.State> state, int most) {
        var end = " order by opened_at desc, reference limit " + most;
        Tx.RowReader<Key> key = row -> new Key(new PaymentId(row.uuid("payment")), row.text("reference"));
        var query = "select payment, reference from payments_dispute";
        return state.isPresent()
                ? tx.list(query + " where state = ?" + end, key, state.get())
                : tx.list(query + end, key);
    }

    private static StoredDispute read(Row row, StoredPayment payment) {
        return new StoredDispute(
                row.text("reference"),
                row.value("state", Dispute.State.class),
                new Money(row.number("amount"), payment.amount().currency()),
                row.text("reason"),
                row.optionalInstant("answer_by"),
                row.instant("opened_at"),
                row.instant("changed_at"));
    }

    /** Names a charge-back. */
    record Key(PaymentId payment, String reference) {}
}
