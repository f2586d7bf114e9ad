// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** Charge-backs in their table: one of a capture at most. */
final class ChargeBacks {
    private static final Duration TO_ANSWER = Duration.ofDays(7);

    private ChargeBacks() {}

    /** Opens one of all that is not given back yet; false if there was one, or if there is nothing to be taken. */
    static boolean open(Tx tx, Entry capture, Instant now) {
        long left = capture.amount().minorUnits() - Book.sum(tx, capture.key(), Entry.Kind.REFUND);
        return left > 0
                && tx.insertIfAbsent(
                        "insert into sandbox_dispute (capture_key, state, amount, currency, opened_at) values (?, ?, ?, ?, ?)",
                        capture.key().value(),
                        Dispute.State.OPEN,
                        left,
                        capture.amount().currency(),
                        now);
    }

    /** Decides an open one; false if there is none. */
    static boolean decide(Tx tx, PaymentKey capture, Dispute.State decision) {
        return tx.update(
                        "update sandbox_dispute set state = ? where capture_key = ? and state = ?",
                        decision,
                        capture.value(),
                        Dispute.State.OPEN)
                == 1;
    }

    static Optional<Dispute> of(Tx tx, PaymentKey capture) {
        return tx.first("select * from sandbox_dispute where capture_key = ?", ChargeBacks::read, capture.value());
    }

    /** How much of a capture is taken or held back by one, in minor units. */
    static long held(Tx tx, PaymentKey capture) {
        return of(tx, capture)
                .filter(dispute -> dispute.state() != Dispute.State.WON)
                .map(Dispute::amount)
                .map(Money::minorUnits)
                .orElse(0L);
    }

    private static Dispute read(Row row) {
        return new Dispute(
                "dispute-" + row.text("capture_key"),
                row.money("amount", "currency"),
                row.value("state", Dispute.State.class),
                "fraudulent",
                Optional.of(row.instant("opened_at").plus(TO_ANSWER)));
    }
}
