// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.spi.Dispute;

/**
 * A payment as REST tells staff of it.
 *
 * @param refundable what may still be given back
 * @param openDisputes how many charge-backs are not decided
 */
public record PaymentView(
        PaymentId id,
        Instant openedAt,
        String reference,
        String number,
        String provider,
        String method,
        PaymentStatus status,
        Money amount,
        Money captured,
        Money refunded,
        Money disputed,
        Money refundable,
        Optional<String> reason,
        long openDisputes) {
    static PaymentView of(StoredPayment payment, List<StoredDispute> disputes) {
        var seen = payment.asSeen();
        var sums = new Balance(payment, disputes).sums();
        return new PaymentView(
                payment.id(),
                openedAt(payment.id()),
                seen.reference(),
                payment.number(),
                payment.provider(),
                payment.method(),
                seen.status(),
                payment.amount(),
                sums.captured(),
                sums.refunded(),
                sums.disputed(),
                sums.refundable(),
                seen.reason(),
                disputes.stream()
                        .filter(dispute -> dispute.state() == Dispute.State.OPEN)
                        .count());
    }

    /** Ids of version 7 begin with the time. */
    private static Instant openedAt(PaymentId id) {
        return Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> 16);
    }

    /** A command as REST tells of it. */
    public record Command(
            Kind kind,
            int number,
            CommandState state,
            Money amount,
            Map<String, Integer> lines,
            String askedBy,
            String why,
            Optional<String> reason,
            Optional<String> reference) {
        static Command of(StoredCommand command) {
            return new Command(
                    command.kind(),
                    command.number(),
                    command.state(),
                    command.amount(),
                    command.lines(),
                    command.askedBy(),
                    command.why(),
                    command.reason(),
                    command.reference());
        }
    }

    /** A payment with all that happened to it. */
    public record Whole(
            PaymentView payment,
            List<Command> commands,
            List<StoredDispute> disputes,
            List<LedgerReading.Line> ledger) {}

    /** A charge-back and its payment. */
    public record Disputed(PaymentView payment, StoredDispute dispute) {}
}
