// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** Stripe remembers keys for a day; what was done before that is found out all the same. */
class ForgottenKeysTest {
    private StripeShop shop;

    @BeforeEach
    void open(Transactions transactions) {
        shop = new StripeShop(transactions);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @OnEachDatabase
    void aCaptureIsKnownByItsMetadata() {
        var capture = new PaymentCommand.Capture(
                StripeShop.key(), shop.authorised(Optional.empty()).key(), StripeShop.PRICE);
        shop.line.next(Fault.LOST_REPLY);
        assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(capture));
        shop.bank.forgetKeys();

        assertInstanceOf(Outcome.Done.class, shop.payments.perform(capture));
        assertEquals(4900, shop.bank.captured());
    }

    @OnEachDatabase
    void aRefundIsKnownByItsMetadata() {
        var taken = shop.taken();
        var capture = shop.payments.book().captureOf(taken.key()).orElseThrow();
        var refund = new PaymentCommand.Refund(StripeShop.key(), capture.key(), StripeShop.PRICE, Map.of());
        shop.line.next(Fault.LOST_REPLY);
        assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(refund));
        shop.bank.forgetKeys();

        assertInstanceOf(Outcome.Done.class, shop.payments.query(refund.key()));
        assertEquals(4900, shop.bank.refunded());
    }

    @OnEachDatabase
    void moneyThatIsMerelySetAsideIsNotGivenBack() {
        var wish = shop.authorised(Optional.empty());
        var capture = new PaymentCommand.Capture(StripeShop.key(), wish.key(), StripeShop.PRICE);
        shop.line.next(Fault.LOST_CALL);
        shop.payments.perform(capture);

        var refund = new PaymentCommand.Refund(StripeShop.key(), capture.key(), StripeShop.PRICE, Map.of());

        assertEquals(new Outcome.Declined("not-captured", false), shop.payments.perform(refund));
    }
}
