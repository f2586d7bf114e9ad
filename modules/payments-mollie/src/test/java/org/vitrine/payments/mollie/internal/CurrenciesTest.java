// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;

/** Amounts are written with just the decimals of their currency. */
class CurrenciesTest {
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
    void yenHaveNoDecimals() {
        goesThrough(Money.of(4900, "JPY"), Money.of(1901, "JPY"));
        assertTrue(shop.line.seen().getFirst().text().contains("\"value\":\"4900\""));
        assertEquals(1901, shop.bank.captured());
        assertEquals(1901, shop.bank.refunded());
    }

    @OnEachDatabase
    void centsAreAlwaysWritten() {
        goesThrough(Money.of(4900, "USD"), Money.of(1905, "USD"));
        assertTrue(shop.line.seen().getFirst().text().contains("\"value\":\"49.00\""));
    }

    @OnEachDatabase
    void millsAreDeclinedWithoutAsking() {
        assertEquals(unsupported(), shop.payments.perform(wish(Money.of(4900, "KWD"))));
        assertTrue(shop.line.seen().isEmpty());
    }

    @OnEachDatabase
    void aCurrencyThatMollieDoesNotTakeIsDeclined() {
        var wish = wish(Money.of(4900, "KRW"));

        assertEquals(unsupported(), shop.payments.perform(wish));
        assertEquals(unsupported(), shop.payments.query(wish.key()));
    }

    private void goesThrough(Money price, Money part) {
        var wish = wish(price);
        var page = assertInstanceOf(Outcome.ActionRequired.class, shop.payments.perform(wish));
        shop.bank.payments.pay(page.reference(), FakePayments.GOOD);
        assertEquals(new Outcome.Done(page.reference(), price), shop.payments.query(wish.key()));
        var capture = new PaymentCommand.Capture(MollieShop.key(), wish.key(), part);
        assertEquals(new Outcome.Done(page.reference(), part), shop.payments.perform(capture));
        var refund = assertInstanceOf(Outcome.Done.class, shop.payments.perform(shop.refund(capture.key(), part)));
        assertEquals(part, refund.amount());
    }

    private static PaymentCommand.Authorise wish(Money price) {
        return MollieShop.authorise(price, Optional.empty());
    }

    private static Outcome unsupported() {
        return new Outcome.Declined("currency-not-supported", false);
    }
}
