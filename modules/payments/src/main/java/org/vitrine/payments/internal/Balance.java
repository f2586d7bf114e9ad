// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.List;
import java.util.function.Predicate;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentSums;
import org.vitrine.payments.spi.Dispute;

/** Adds up a payment's money: what was done, what is under way, and what is left to be given back. */
final class Balance {
    private final StoredPayment payment;
    private final List<StoredDispute> disputes;

    Balance(StoredPayment payment, List<StoredDispute> disputes) {
        this.payment = payment;
        this.disputes = disputes;
    }

    PaymentSums sums() {
        return new PaymentSums(done(Kind.AUTHORISE), captured(), done(Kind.REFUND), disputed(), refundable());
    }

    /** What was taken and is neither given back, nor on its way back, nor held by the shopper's bank. */
    Money refundable() {
        long left = captured().minorUnits()
                - sum(Kind.REFUND, command -> !command.is(CommandState.DECLINED))
                        .minorUnits()
                - disputed().minorUnits();
        return new Money(Math.max(0, left), payment.amount().currency());
    }

    private Money captured() {
        return done(Kind.CAPTURE);
    }

    private Money done(Kind kind) {
        return sum(kind, command -> command.is(CommandState.DONE));
    }

    private Money disputed() {
        return total(disputes.stream()
                .filter(dispute -> dispute.state() != Dispute.State.WON)
                .mapToLong(dispute -> dispute.amount().minorUnits())
                .sum());
    }

    private Money sum(Kind kind, Predicate<StoredCommand> counts) {
        return total(payment.commands().stream()
                .filter(command -> command.kind() == kind)
                .filter(counts)
                .mapToLong(command -> command.amount().minorUnits())
                .sum());
    }

    private Money total(long minorUnits) {
        return new Money(minorUnits, payment.amount().currency());
    }
}
