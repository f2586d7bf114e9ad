// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.spi.PaymentListener;
import org.vitrine.testkit.Strain;

/** What every {@link PaymentListener} must do; inherit it in a test of yours. */
public abstract class PaymentListenerContract {
    /** The listener to be tested; each call answers the same one. */
    protected abstract PaymentListener listener();

    /** A payment that is its own, moved on; each call within a test answers the same one. */
    protected abstract Payment payment();

    /** What the payment changes, to be compared: a count of rows, a state, a list. */
    protected abstract Object effect();

    @Test
    void paymentsOfOthersPassBy() {
        var before = effect();
        for (var reference : new String[] {"example:1", "", "order", "\uD83D\uDE00"}) {
            for (var status : PaymentStatus.values()) {
                listener().changed(others(reference, status));
            }
        }
        assertEquals(before, effect());
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        listener().changed(payment());
        var once = effect();

        listener().changed(payment());

        assertEquals(once, effect());
    }

    @Test
    void whatIsToldTwiceAtOnceCountsOnce() {
        listener().changed(payment());
        var once = effect();

        Strain.together(() -> {
            listener().changed(payment());
            return true;
        });

        assertEquals(once, effect());
    }

    private static Payment others(String reference, PaymentStatus status) {
        return new Payment(
                PaymentId.of(UUID.randomUUID()),
                reference,
                "example",
                "ok",
                Money.of(1900, "EUR"),
                status,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
