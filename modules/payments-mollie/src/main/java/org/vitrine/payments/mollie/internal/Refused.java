// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.payments.spi.Outcome;

/** How a command came to nothing. */
enum Refused {
    DECLINED,
    CANCELLED;

    static Refused of(Outcome outcome) {
        return outcome instanceof Outcome.Declined ? DECLINED : CANCELLED;
    }

    static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Declined declined -> declined.reason();
            case Outcome.Cancelled cancelled -> cancelled.reason();
            default -> throw new IllegalArgumentException("no refusal: " + outcome);
        };
    }

    static boolean retryable(Outcome outcome) {
        return outcome instanceof Outcome.Declined declined && declined.retryable();
    }

    Outcome outcome(String reason, boolean retryable) {
        return this == DECLINED ? new Outcome.Declined(reason, retryable) : new Outcome.Cancelled(reason);
    }
}
