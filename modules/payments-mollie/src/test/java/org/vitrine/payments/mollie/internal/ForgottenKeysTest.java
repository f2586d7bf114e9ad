// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** Mollie remembers keys for an hour; what was done before that is found out all the same. */
class ForgottenKeysTest {
    private static final Duration LATER = Duration.ofHours(2);

    private MollieShop shop;

    @BeforeEach
    void open(Transactions transactions) {
        shop = new MollieShop(transactions);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @OnEachDatabase
    void aPaymentIsFoundAmongThoseOfItsTime() {
        var wish = MollieShop.authorise();
        lost(wish, Fault.LOST_REPLY);
        for (int i = 0; i < 5; i++) {
            shop.payments.perform(MollieShop.authorise());
        }

        assertInstanceOf(Outcome.ActionRequired.class, shop.payments.query(wish.key()));
        assertEquals(6, payments());
    }

    @OnEachDatabase
    void aPaymentThatNeverArrivedIsNotMadeAnyMore() {
        for (int i = 0; i < 5; i++) {
            shop.payments.perform(MollieShop.authorise());
        }
        shop.clock.advance(Duration.ofDays(1));
        var wish = MollieShop.authorise();
        lost(wish, Fault.LOST_CALL);

        assertInstanceOf(Outcome.Cancelled.class, shop.payments.query(wish.key()));
        assertInstanceOf(Outcome.Cancelled.class, shop.payments.perform(wish));
        assertEquals(5, payments());
    }

    @OnEachDatabase
    void aCaptureIsKnownByItsMetadata() {
        var capture = shop.capture(shop.authorised().key());
        lost(capture, Fault.LOST_REPLY);

        assertInstanceOf(Outcome.Done.class, shop.payments.perform(capture));
        assertEquals(4900, shop.bank.captured());
    }

    @OnEachDatabase
    void aRefundIsKnownByItsMetadata() {
        var refund = shop.refund(shop.taken().key(), MollieShop.PRICE);
        lost(refund, Fault.LOST_REPLY);

        assertInstanceOf(Outcome.Done.class, shop.payments.query(refund.key()));
        assertEquals(4900, shop.bank.refunded());
    }

    @OnEachDatabase
    void moneyThatIsMerelyHeldIsNotGivenBack() {
        var capture = shop.capture(shop.authorised().key());
        lost(capture, Fault.LOST_CALL);

        assertEquals(
                new Outcome.Declined("not-captured", false),
                shop.payments.perform(shop.refund(capture.key(), MollieShop.PRICE)));
    }

    /** Performed on a spoilt line, long ago. */
    private void lost(PaymentCommand command, Fault fault) {
        shop.line.next(fault);
        assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(command));
        shop.clock.advance(LATER);
    }

    private int payments() {
        return shop.bank
                .ledger
                .all(any -> any.path("resource").asText().equals("payment"))
                .size();
    }
}
