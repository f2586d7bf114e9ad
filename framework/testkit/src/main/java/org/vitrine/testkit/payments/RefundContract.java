// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.ProviderDescription.Capability;

/** How what was taken is given back: in parts that add up, and never more than was taken. */
abstract class RefundContract extends CaptureContract {
    @Test
    void partsThatAreGivenBackAddUp() {
        assumeCan(Capability.PARTIAL_REFUND);
        var taken = taken();
        var first = refund(taken, PART);

        assertEquals(PART, done(provider().perform(first)).amount());
        assertEquals(REST, done(provider().perform(refund(taken, REST))).amount());

        assertEquals(PART, done(provider().query(first.key())).amount());
        assertEquals(PART, done(provider().perform(first)).amount());
        assertGivenBack(PRICE);
    }

    @Test
    void noMoreIsGivenBackThanWasTaken() {
        assumeCan(Capability.PARTIAL_REFUND);
        var taken = taken();
        done(provider().perform(refund(taken, PART)));

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(taken, PRICE)));
        done(provider().perform(refund(taken, REST)));
        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(taken, PART)));
        assertGivenBack(PRICE);
    }

    @Test
    void noMoreIsGivenBackThanThePartThatWasTaken() {
        assumeCan(Capability.PARTIAL_CAPTURE);
        assumeCan(Capability.PARTIAL_REFUND);
        var capture = capture(authorised(), PART);
        done(provider().perform(capture));

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(capture.key(), PRICE)));
        done(provider().perform(refund(capture.key(), PART)));
        assertGivenBack(PART);
    }

    @Test
    void aRefundIsNotGivenBack() {
        assumeCan(Capability.REFUND);
        var refund = refund(taken(), PRICE);
        done(provider().perform(refund));

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(refund.key(), PRICE)));
        assertGivenBack(PRICE);
    }

    @Test
    void whatWasNeverTakenCannotBeGivenBack() {
        assumeCan(Capability.REFUND);

        assertInstanceOf(Outcome.Declined.class, provider().perform(refund(key(), PRICE)));
        assertInstanceOf(
                Outcome.Declined.class,
                provider().perform(refund(authorised().key(), PRICE)),
                "it is merely set aside");
    }

    private void assertGivenBack(Money amount) {
        books().ifPresent(bank -> assertEquals(amount.minorUnits(), bank.refunded()));
    }
}
