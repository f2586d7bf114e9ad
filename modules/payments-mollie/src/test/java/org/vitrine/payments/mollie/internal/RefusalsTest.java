// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** What Mollie's refusals and silences mean. */
class RefusalsTest {
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
    void whereNobodyListensNothingHasHappened() throws IOException {
        var payments = payments(closedPort(), FakeMollie.KEY);

        assertThrows(PaymentProviderUnavailable.class, () -> payments.perform(MollieShop.authorise()));
    }

    @OnEachDatabase
    void whatMayHaveArrivedBeforeStaysUnknownWhereNobodyListens() throws IOException {
        var wish = MollieShop.authorise();
        shop.line.next(Fault.LOST_REPLY);
        shop.payments.perform(wish);

        assertInstanceOf(
                Outcome.Unknown.class, payments(closedPort(), FakeMollie.KEY).perform(wish));
    }

    @OnEachDatabase
    void aShopWhoseAddressIsNotKnownYetAsksNobodyNew() {
        var wish = MollieShop.authorise();
        shop.payments.perform(wish);
        var address = new ShopAddress();
        var closed = new MolliePayments(shop.account, shop.transactions, address, shop.clock);

        assertThrows(PaymentProviderUnavailable.class, () -> closed.perform(MollieShop.authorise()));
        assertInstanceOf(Outcome.ActionRequired.class, closed.perform(wish));
    }

    @OnEachDatabase
    void aWrongKeyOfTheShopDecidesNothing() {
        var wish = MollieShop.authorise();

        assertThrows(
                PaymentProviderUnavailable.class,
                () -> payments(shop.line.url(), "test_wrong").perform(wish));
        assertInstanceOf(Outcome.ActionRequired.class, shop.payments.perform(wish));
    }

    @OnEachDatabase
    void tooManyCallsOrACallInProgressAreNoRefusal() {
        for (int status : new int[] {409, 429, 500, 502}) {
            shop.bank.refuseAll(new FakeError(status, "later"));
            assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(MollieShop.authorise()));
        }
    }

    @OnEachDatabase
    void whatMollieCannotTakeIsDeclined() {
        shop.bank.refuseAll(FakeError.wrong("amount"));

        assertEquals(new Outcome.Declined("amount-not-payable", false), shop.payments.perform(MollieShop.authorise()));
    }

    @OnEachDatabase
    void aPaymentThatMollieDoesNotKnowAnyMoreIsUnknown() {
        var wish = shop.authorised();
        shop.bank.refuseAll(FakeError.missing());

        assertInstanceOf(Outcome.Unknown.class, shop.payments.query(wish.key()));
        assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(shop.capture(wish.key())));
    }

    private MolliePayments payments(URI bank, String key) {
        var account = new MollieAccount(MollieShop.settings(bank, key));
        return new MolliePayments(account, shop.transactions, shop.address, shop.clock);
    }

    private static URI closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
