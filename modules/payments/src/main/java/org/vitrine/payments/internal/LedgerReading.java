// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** Reads the ledger. */
public final class LedgerReading {
    private LedgerReading() {}

    /** A payment's, the oldest first. */
    static List<Line> of(Tx tx, PaymentId payment) {
        return tx.list(
                "select * from payments_ledger where payment = ? order by id", LedgerReading::line, payment.value());
    }

    /** What was done in this time: taken, given back, or charged back; the oldest first. */
    static List<Booked> between(Tx tx, Instant from, Instant to, int most) {
        return tx.list(
                "select l.*, p.provider, p.number as order_number from payments_ledger l"
                        + " join payments_payment p on p.id = l.payment"
                        + " where l.at >= ? and l.at < ? and ((l.kind in ('CAPTURE', 'REFUND') and l.state = 'DONE')"
                        + " or (l.kind = 'DISPUTE' and l.state = 'LOST')) order by l.id limit " + most,
                LedgerReading::booked,
                from,
                to);
    }

    private static Line line(Row row) {
        return new Line(
                row.text("kind"),
                row.text("item"),
                row.text("state"),
                row.money("amount", "currency"),
                row.text("source"),
                row.optionalText("provider_reference"),
                row.instant("at"));
    }

    private static Booked booked(Row row) {
        return new Booked(
                row.text("provider"), new PaymentId(row.uuid("payment")), row.text("order_number"), line(row));
    }

    /** A line of a payment's ledger. */
    public record Line(
            String kind,
            String item,
            String state,
            Money amount,
            String source,
            Optional<String> reference,
            Instant at) {}

    /** Money that has moved. */
    record Booked(String provider, PaymentId payment, String number, Line line) {
        boolean isTaken() {
            return line.kind().equals(Kind.CAPTURE.name());
        }

        boolean isGivenBack() {
            return line.kind().equals(Kind.REFUND.name());
        }

        boolean isChargedBack() {
            return line.kind().equals(Ledger.DISPUTE) && line.state().equals(Dispute.State.LOST.name());
        }

        Money amount() {
            return line.amount();
        }

        Instant at() {
            return line.at();
        }

        PaymentKey key() {
            return Kind.valueOf(line.kind()).key(payment, Integer.parseInt(line.item()));
        }
    }
}
