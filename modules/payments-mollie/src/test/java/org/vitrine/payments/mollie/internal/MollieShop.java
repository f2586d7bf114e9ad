// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.http.Listening;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.payments.FaultyServer;

/** A shop with an account at the fake Mollie. */
final class MollieShop implements AutoCloseable {
    static final Money PRICE = Money.of(4900, "EUR");

    final ManualClock clock = new ManualClock();
    final FakeMollie bank = new FakeMollie(clock);
    final FaultyServer line = FaultyServer.start(bank);
    final ShopAddress address = new ShopAddress();
    final MollieAccount account;
    final MolliePayments payments;
    final MollieReports reports;
    final Transactions transactions;

    MollieShop(Transactions transactions) {
        this.transactions = transactions;
        address.addPort(at("https://shop.example"));
        this.account = new MollieAccount(settings(line.url(), FakeMollie.KEY));
        this.payments = new MolliePayments(account, transactions, address, clock);
        this.reports = new MollieReports(payments);
    }

    static MollieSettings settings(URI bank, String key) {
        return new MollieSettings(new MollieSettings.Keys(key, FakeMollie.ACCESS), bank, Duration.ofSeconds(2));
    }

    static Listening at(String url) {
        return new Listening() {
            @Override
            public String publicUrl() {
                return url;
            }

            @Override
            public int port() {
                return 443;
            }
        };
    }

    static PaymentKey key() {
        return new PaymentKey(UUID.randomUUID().toString());
    }

    static PaymentCommand.Authorise authorise(Money price, Optional<ShopperId> keepFor) {
        return new PaymentCommand.Authorise(
                key(), price, MolliePayments.CARD, "K7QF-29TM", "/api/v1/payments/return", keepFor);
    }

    static PaymentCommand.Authorise authorise() {
        return authorise(PRICE, Optional.empty());
    }

    Book book() {
        return payments.dealings().book();
    }

    /** Money set aside by a shopper on the page, and a kept card if that was agreed to. */
    PaymentCommand.Authorise authorised(Optional<ShopperId> keepFor) {
        var wish = authorise(PRICE, keepFor);
        bank.payments.pay(((Outcome.ActionRequired) payments.perform(wish)).reference(), FakePayments.GOOD);
        return wish;
    }

    PaymentCommand.Authorise authorised() {
        return authorised(Optional.empty());
    }

    /** Takes the whole price. */
    PaymentCommand.Capture capture(PaymentKey authorisation) {
        return new PaymentCommand.Capture(key(), authorisation, PRICE);
    }

    /** Money taken. */
    PaymentCommand.Capture taken() {
        var capture = capture(authorised().key());
        payments.perform(capture);
        return capture;
    }

    PaymentCommand.Refund refund(PaymentKey capture, Money amount) {
        return new PaymentCommand.Refund(key(), capture, amount, Map.of());
    }

    /** Mollie's id of the payment that was begun under this key. */
    String payment(PaymentKey key) {
        return book().find(key).flatMap(Entry::payment).orElseThrow();
    }

    @Override
    public void close() {
        account.close();
        line.close();
    }
}
