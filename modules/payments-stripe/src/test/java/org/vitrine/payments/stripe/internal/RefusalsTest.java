// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;

/** What Stripe's refusals and silences mean. */
class RefusalsTest {
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
    void whereNobodyListensNothingHasHappened() throws IOException {
        try (var account = new StripeClosed(closedPort())) {
            var payments = new StripePayments(account.account(), shop.transactions, shop.clock);
            var wish = StripeShop.authorise(Optional.empty());

            assertThrows(PaymentProviderUnavailable.class, () -> payments.perform(wish));
        }
    }

    @OnEachDatabase
    void aWrongKeyOfTheShopDecidesNothing() {
        var wish = StripeShop.authorise(Optional.empty());
        var account = new StripeAccount(StripeShop.settings(shop.line.url(), "sk_test_wrong"));
        var stranger = new StripePayments(account, shop.transactions, shop.clock);
        assertThrows(PaymentProviderUnavailable.class, () -> stranger.perform(wish));
        account.close();

        assertInstanceOf(Outcome.ActionRequired.class, shop.payments.perform(wish));
    }

    @OnEachDatabase
    void tooManyCallsAreNoRefusal() {
        shop.bank.refuseAll(new FakeError(429, "invalid_request_error", "rate_limit"));

        assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(StripeShop.authorise(Optional.empty())));
    }

    @OnEachDatabase
    void aCallInProgressIsNoRefusal() {
        shop.bank.refuseAll(new FakeError(409, "idempotency_error", "idempotency_key_in_use"));

        assertInstanceOf(Outcome.Unknown.class, shop.payments.perform(StripeShop.authorise(Optional.empty())));
    }

    @OnEachDatabase
    void whatStripeCannotTakeIsDeclined() {
        var wish = StripeShop.authorise(Optional.empty());
        shop.bank.refuseAll(FakeError.invalid("amount_too_small"));

        assertEquals(new Outcome.Declined("amount-too-small", false), shop.payments.perform(wish));
    }

    @OnEachDatabase
    void aFractionThatStripeDoesNotKnowIsDeclined() {
        var wish = StripeShop.authorise(Optional.empty());
        var odd = new PaymentCommand.Authorise(
                wish.key(), Money.of(1901, "MGA"), wish.method(), wish.number(), wish.returnUrl(), wish.keepFor());

        assertEquals(new Outcome.Declined("amount-not-payable", false), shop.payments.perform(odd));
    }

    private static URI closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    /** An account whose Stripe is not there. */
    private record StripeClosed(StripeAccount account) implements AutoCloseable {
        StripeClosed(URI nowhere) {
            this(new StripeAccount(StripeShop.settings(nowhere, FakeStripe.KEY)));
        }

        @Override
        public void close() {
            account.close();
        }
    }
}
