// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import org.vitrine.payments.spi.Outcome;

/** What is known of a command, from least to most certain. */
public enum CommandState {
    /** Written down; nobody was asked yet. */
    WANTED,
    /** Written down; perhaps the provider was asked. */
    ASKED,
    UNKNOWN,
    PENDING,
    ACTION,
    CANCELLED,
    DECLINED,
    DONE;

    static CommandState of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> DONE;
            case Outcome.Pending pending -> PENDING;
            case Outcome.ActionRequired required -> ACTION;
            case Outcome.Declined declined -> DECLINED;
            case Outcome.Cancelled cancelled -> CANCELLED;
            case Outcome.Unknown unknown -> UNKNOWN;
        };
    }

    /** Whether it is known what came of it. */
    boolean settled() {
        return compareTo(CANCELLED) >= 0;
    }

    /**
     * Whether this news replaces what was known.
     *
     * <p>Reports come late and out of order: done stays done, and a refusal is overturned by done alone. What is not settled
     * may change either way, but not knowing is no news.
     */
    boolean replaces(CommandState known) {
        if (this == known || this == ASKED || this == WANTED) {
            return false;
        }
        if (known.settled()) {
            return this == DONE;
        }
        return this != UNKNOWN || known == ASKED;
    }
}
