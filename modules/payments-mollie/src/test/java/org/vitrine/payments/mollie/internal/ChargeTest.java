// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
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

/** Charges on mandates, with the shopper away. */
class ChargeTest {
    private static final Outcome NO_SUCH_METHOD = new Outcome.Declined("no-such-method", false);

    private final ShopperId shopper = new ShopperId(UUID.randomUUID());
    private MollieShop shop;
    private MollieMethods methods;

    @BeforeEach
    void open(Transactions transactions) {
        shop = new MollieShop(transactions);
        methods = new MollieMethods(shop.account, transactions);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @OnEachDatabase
    void aKeptCardIsChargedAndItsMoneyHeld() {
        shop.authorised(Optional.of(shopper));
        var charge = charge(methods.of(shopper).getFirst().storedMethod());

        var done = assertInstanceOf(Outcome.Done.class, shop.payments.perform(charge));

        assertEquals(MollieShop.PRICE, done.amount());
        assertEquals(done, shop.payments.query(charge.key()));
        assertEquals(0, shop.bank.captured());
        assertInstanceOf(Outcome.Done.class, shop.payments.perform(shop.capture(charge.key())));
        assertEquals(4900, shop.bank.captured());
    }

    @OnEachDatabase
    void aDeclineSaysWhyAndStays() {
        var charge = charge(kept(FakePayments.POOR));
        var declined = new Outcome.Declined("insufficient-funds", true);

        assertEquals(declined, shop.payments.perform(charge));
        assertEquals(declined, shop.payments.query(charge.key()));
    }

    @OnEachDatabase
    void aLostReplyIsFoundOutWithinAnHourAndAfterIt() {
        for (var later : new Duration[] {Duration.ofMinutes(1), Duration.ofHours(3)}) {
            var charge = charge(kept(FakePayments.GOOD));
            int before = shop.bank.authorisations();
            shop.line.next(Fault.LOST_REPLY);
            assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(charge));

            shop.clock.advance(later);

            assertInstanceOf(Outcome.Done.class, shop.payments.query(charge.key()));
            assertEquals(before + 1, shop.bank.authorisations());
        }
    }

    @OnEachDatabase
    void aCallThatWasLostIsNotMadeAgainAfterAnHour() {
        var charge = charge(kept(FakePayments.GOOD));
        shop.line.next(Fault.LOST_CALL);
        shop.payments.perform(charge);
        shop.clock.advance(Duration.ofHours(3));

        assertInstanceOf(Outcome.Cancelled.class, shop.payments.query(charge.key()));
        assertEquals(0, shop.bank.authorisations());
    }

    @OnEachDatabase
    void aMeansOfNobodyIsDeclined() {
        var kept = kept(FakePayments.GOOD);
        shop.bank.ledger.get(kept.substring(kept.indexOf('/') + 1)).put("status", "invalid");

        for (var means : List.of("nothing", "cst_nobody/mdt_nothing", kept)) {
            assertEquals(NO_SUCH_METHOD, shop.payments.perform(charge(means)), means);
        }
    }

    @OnEachDatabase
    void whereMollieKeepsNothingWhileItHoldsMoneyThePaymentGoesOn() {
        shop.bank.payments.keepNothingWhileHolding();

        var wish = shop.authorised(Optional.of(shopper));

        assertInstanceOf(Outcome.Done.class, shop.payments.query(wish.key()));
        assertEquals(List.of(), methods.of(shopper));
        assertEquals(1, shop.bank.authorisations());
    }

    @OnEachDatabase
    void aCustomerThatMollieHasDeletedIsReplaced() {
        shop.authorised(Optional.of(shopper));
        shop.bank.ledger.forget(new Customers(shop.transactions, shop.account.api())
                .known(shopper)
                .orElseThrow());
        shop.clock.advance(Duration.ofHours(2));
        assertEquals(List.of(), methods.of(shopper));

        shop.authorised(Optional.of(shopper));
        assertEquals(List.of(), methods.of(shopper), "this one is not kept, yet paid");
        shop.authorised(Optional.of(shopper));

        assertEquals(1, methods.of(shopper).size());
        assertEquals(3, shop.bank.authorisations());
    }

    private String kept(String behaves) {
        var customer = shop.bank.ledger.make("cst", "customer").path("id").asText();
        return customer + "/"
                + shop.bank.payments.keep(customer, behaves).path("id").asText();
    }

    private static PaymentCommand.ChargeStored charge(String means) {
        return new PaymentCommand.ChargeStored(MollieShop.key(), MollieShop.PRICE, means, "K7QF-29TM");
    }
}
