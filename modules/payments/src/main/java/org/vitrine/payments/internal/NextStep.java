// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is to be done with a payment; framework/docs/payments.md draws it. */
sealed interface NextStep {
    /** Who gives back what was taken of a payment that was given up. */
    String ITSELF = "payments";

    /** Ask the provider what has become of a command. */
    record Query(StoredCommand command) implements NextStep {}

    /** Ask the provider to do something. */
    record Perform(StoredCommand command) implements NextStep {}

    /** Nobody goes on with it: give it up. */
    record GiveUp() implements NextStep {}

    /** Nothing more to be done by itself. */
    record Rest() implements NextStep {}

    /** Decides by what is known; the provider is always asked before a further step is built on what is not. */
    static NextStep of(StoredPayment payment, List<StoredDispute> disputes, Instant now) {
        for (var command : payment.commands()) {
            if (command.open()) {
                return whileOpen(payment, command, now);
            }
        }
        if (payment.command(Kind.AUTHORISE).isEmpty()) {
            return payment.cancelWanted() ? new Rest() : new GiveUp();
        }
        return payment.done(Kind.CAPTURE) ? back(payment, disputes) : onwards(payment);
    }

    private static NextStep whileOpen(StoredPayment payment, StoredCommand command, Instant now) {
        boolean askedBefore = payment.tries() > 0;
        if (command.kind() != Kind.AUTHORISE || !askedBefore) {
            return new Query(command);
        }
        if (payment.cancelWanted()) {
            return waits(payment, Kind.VOID) ? perform(payment, Kind.VOID) : new Query(command);
        }
        return now.isBefore(payment.until()) ? new Query(command) : new GiveUp();
    }

    private static NextStep onwards(StoredPayment payment) {
        if (!payment.done(Kind.AUTHORISE) || payment.done(Kind.VOID)) {
            return new Rest();
        }
        if (payment.cancelWanted()) {
            return waits(payment, Kind.VOID) ? perform(payment, Kind.VOID) : new Rest();
        }
        return payment.captureWanted() && waits(payment, Kind.CAPTURE) ? perform(payment, Kind.CAPTURE) : new Rest();
    }

    /** What was taken is given back as was wished, and all of it once the payment is given up. */
    private static NextStep back(StoredPayment payment, List<StoredDispute> disputes) {
        for (var refund : payment.refunds()) {
            if (refund.waits()) {
                return new Perform(refund);
            }
        }
        var rest = new Balance(payment, disputes).refundable();
        boolean before =
                payment.refunds().stream().anyMatch(refund -> refund.askedBy().equals(ITSELF));
        if (!payment.cancelWanted() || before || rest.minorUnits() == 0) {
            return new Rest();
        }
        int number = payment.refunds().size() + 1;
        return new Perform(StoredCommand.wanted(Kind.REFUND, number, rest).wishedBy(ITSELF, "", Map.of()));
    }

    private static NextStep perform(StoredPayment payment, Kind kind) {
        var amount = kind == Kind.CAPTURE ? payment.toCapture() : payment.amount();
        return new Perform(payment.command(kind).orElseGet(() -> StoredCommand.wanted(kind, 1, amount)));
    }

    /** Whether it was never done, or never reached the provider. */
    private static boolean waits(StoredPayment payment, Kind kind) {
        return payment.command(kind).map(StoredCommand::waits).orElse(true);
    }
}
