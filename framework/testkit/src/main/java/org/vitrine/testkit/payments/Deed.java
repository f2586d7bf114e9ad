// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;

/**
 * A command that is ready to be performed, and what the bank's books show of it.
 *
 * @param shown the sum in the books that it changes; empty where nobody can look
 * @param change by how much it changes that sum when it is done once
 */
record Deed(PaymentCommand command, Supplier<OptionalLong> shown, OptionalLong before, long change) {
    /** Which command it is. */
    enum Kind {
        AUTHORISATION,
        CHARGE,
        CAPTURE,
        VOID,
        REFUND
    }

    static Deed of(PaymentCommand command, Supplier<OptionalLong> shown, long change) {
        return new Deed(command, shown, shown.get(), change);
    }

    /** What is not known to have failed may not be told as failed; nothing may be told as done that was not. Empty: it never arrived. */
    void assertHonest(Optional<Outcome> said) {
        boolean wasDone = isKnown() && changed() != 0;
        boolean wasNotDone = isKnown() && changed() == 0;
        said.ifPresent(outcome -> {
            assertFalse(outcome instanceof Outcome.Declined, () -> "told as refused: " + outcome);
            assertFalse(outcome instanceof Outcome.Cancelled && wasDone, () -> "told as never done: " + outcome);
            assertFalse(outcome instanceof Outcome.Done && wasNotDone, () -> "told as done: " + outcome);
        });
        assertFalse(said.isEmpty() && wasDone, "told as never having arrived");
    }

    /** By the bank's own books; skips the rest of the test where nobody can look. */
    void assertDoneOnce() {
        assumeTrue(
                isKnown(), "what the bank did was not compared: its books are not shown by books(), or not in whole");
        assertEquals(change, changed(), () -> "the bank did it another number of times: " + command);
    }

    private boolean isKnown() {
        return before.isPresent();
    }

    private long changed() {
        return shown.get().orElseThrow() - before.orElseThrow();
    }
}
