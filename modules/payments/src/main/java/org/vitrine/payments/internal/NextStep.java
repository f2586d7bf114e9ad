// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;

/** What is to be done with a payment. */
sealed interface NextStep {
    /** Ask the provider what has become of a command. */
    record Query(Kind kind) implements NextStep {}

    /** Ask the provider to do something. */
    record Perform(Kind kind) implements NextStep {}

    /** Nobody goes on with it: give it up. */
    record GiveUp() implements NextStep {}

    /** Nothing more to be done by itself. */
    record Rest() implements NextStep {}

    /** Decides by what is known; the provider is always asked before a further step is built on what is not. */
    static NextStep of(StoredPayment payment, Instant now) {
        for (var kind : Kind.values()) {
            if (payment.state(kind).filter(state -> !state.settled()).isPresent()) {
                return whileUnsettled(payment, kind, now);
            }
        }
        if (payment.command(Kind.AUTHORISE).isEmpty()) {
            return payment.cancelWanted() ? new Rest() : new GiveUp();
        }
        return payment.cancelWanted() ? undo(payment) : onwards(payment);
    }

    private static NextStep whileUnsettled(StoredPayment payment, Kind kind, Instant now) {
        boolean askedBefore = payment.tries() > 0;
        if (kind != Kind.AUTHORISE || !askedBefore) {
            return new Query(kind);
        }
        if (payment.cancelWanted()) {
            return canVoid(payment) ? new Perform(Kind.VOID) : new Query(kind);
        }
        return now.isBefore(payment.until()) ? new Query(kind) : new GiveUp();
    }

    private static NextStep undo(StoredPayment payment) {
        if (payment.done(Kind.CAPTURE)) {
            return again(payment, Kind.REFUND) ? new Perform(Kind.REFUND) : new Rest();
        }
        return payment.done(Kind.AUTHORISE) && canVoid(payment) ? new Perform(Kind.VOID) : new Rest();
    }

    private static NextStep onwards(StoredPayment payment) {
        boolean canCapture = payment.captureWanted() && payment.done(Kind.AUTHORISE) && !payment.done(Kind.VOID);
        return canCapture && again(payment, Kind.CAPTURE) ? new Perform(Kind.CAPTURE) : new Rest();
    }

    private static boolean canVoid(StoredPayment payment) {
        return again(payment, Kind.VOID);
    }

    /** Whether it was never done, or never reached the provider. */
    private static boolean again(StoredPayment payment, Kind kind) {
        return payment.state(kind).map(state -> state == CommandState.CANCELLED).orElse(true);
    }
}
