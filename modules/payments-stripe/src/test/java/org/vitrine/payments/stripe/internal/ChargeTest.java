// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** Charges on kept means, with the shopper away. */
class ChargeTest {
    private final ShopperId shopper = new ShopperId(UUID.randomUUID());
    private StripeShop shop;
    private String customer;

    @BeforeEach
    void open(Transactions transactions) {
        shop = new StripeShop(transactions);
        shop.authorised(Optional.of(shopper));
        customer = new Customers(transactions, shop.account).known(shopper).orElseThrow();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @OnEachDatabase
    void aKeptCardIsCharged() {
        var kept =
                new StripeMethods(shop.account, shop.transactions).of(shopper).getFirst();
        var charge =
                new PaymentCommand.ChargeStored(StripeShop.key(), StripeShop.PRICE, kept.storedMethod(), "K7QF-29TM");

        var done = assertInstanceOf(Outcome.Done.class, shop.payments.perform(charge));

        assertEquals(StripeShop.PRICE, done.amount());
        assertEquals(done, shop.payments.query(charge.key()));
        assertEquals(2, shop.bank.authorisations());
    }

    @OnEachDatabase
    void aDeclineStaysADeclineWhenStripeHasForgottenIt() {
        var charge = charge(FakeIntents.POOR);
        var declined = new Outcome.Declined("insufficient-funds", true);

        assertEquals(declined, shop.payments.perform(charge));

        shop.bank.forgetKeys();
        assertEquals(declined, shop.payments.query(charge.key()));
        assertEquals(declined, shop.payments.perform(charge));
        assertEquals(1, shop.bank.authorisations());
    }

    @OnEachDatabase
    void aBankThatAsksTheShopperDeclines() {
        assertEquals(
                new Outcome.Declined("authentication-required", true),
                shop.payments.perform(charge(FakeIntents.CAUTIOUS)));
    }

    @OnEachDatabase
    void aLostReplyIsFoundOutWithinADayAndAfterIt() {
        for (var later : new Duration[] {Duration.ofMinutes(1), Duration.ofDays(3)}) {
            var charge = charge(FakeIntents.GOOD);
            int before = shop.bank.authorisations();
            shop.line.next(Fault.LOST_REPLY);
            assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(charge));

            shop.clock.advance(later);
            if (later.toDays() > 0) {
                shop.bank.forgetKeys();
            }

            assertInstanceOf(Outcome.Done.class, shop.payments.query(charge.key()));
            assertEquals(before + 1, shop.bank.authorisations());
        }
    }

    @OnEachDatabase
    void aCallThatWasLostIsNotMadeAgainAfterADay() {
        var charge = charge(FakeIntents.GOOD);
        shop.line.next(Fault.LOST_CALL);
        shop.payments.perform(charge);

        shop.clock.advance(Duration.ofDays(3));

        assertInstanceOf(Outcome.Cancelled.class, shop.payments.query(charge.key()));
        assertEquals(1, shop.bank.authorisations());
    }

    @OnEachDatabase
    void aMeansOfNobodyIsDeclined() {
        var charge = new PaymentCommand.ChargeStored(StripeShop.key(), StripeShop.PRICE, "nothing", "1");

        assertEquals(new Outcome.Declined("no-such-method", false), shop.payments.perform(charge));
    }

    private PaymentCommand.ChargeStored charge(String behaves) {
        var method = shop.bank.intents.keep(customer, behaves).path("id").asText();
        return new PaymentCommand.ChargeStored(
                StripeShop.key(), StripeShop.PRICE, customer + "/" + method, "K7QF-29TM");
    }
}
