// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.payments.FaultyServer;

/** A shop with an account at the fake Stripe. */
final class StripeShop implements AutoCloseable {
    static final Money PRICE = Money.of(4900, "EUR");

    final ManualClock clock = new ManualClock();
    final FakeStripe bank = new FakeStripe(clock);
    final FaultyServer line = FaultyServer.start(bank);
    final StripeAccount account;
    final StripePayments payments;
    final StripeReports reports;
    final Transactions transactions;

    StripeShop(Transactions transactions) {
        this.transactions = transactions;
        this.account = new StripeAccount(settings(line.url(), FakeStripe.KEY));
        this.payments = new StripePayments(account, transactions, clock);
        this.reports = new StripeReports(account, payments, clock);
    }

    static StripeSettings settings(URI bank, String secret) {
        return new StripeSettings(
                new StripeSettings.Keys(secret, "pk_test_fake", FakeReports.SECRET),
                bank,
                URI.create("https://js.stripe.com/v3/"),
                Duration.ofSeconds(2));
    }

    static PaymentKey key() {
        return new PaymentKey(UUID.randomUUID().toString());
    }

    static PaymentCommand.Authorise authorise(Optional<ShopperId> keepFor) {
        return new PaymentCommand.Authorise(
                key(), PRICE, StripePayments.CARD, "K7QF-29TM", "https://shop.example/return", keepFor);
    }

    /** Money set aside by a shopper on the page, and kept means if that was agreed to. */
    PaymentCommand.Authorise authorised(Optional<ShopperId> keepFor) {
        var wish = authorise(keepFor);
        bank.intents.pay(((Outcome.ActionRequired) payments.perform(wish)).reference(), FakeIntents.GOOD);
        return wish;
    }

    /** Money taken; answers the authorisation. */
    PaymentCommand.Authorise taken() {
        var wish = authorised(Optional.empty());
        payments.perform(new PaymentCommand.Capture(key(), wish.key(), PRICE));
        return wish;
    }

    String intent(PaymentKey key) {
        return payments.book().find(key).flatMap(Entry::intent).orElseThrow();
    }

    @Override
    public void close() {
        account.close();
        line.close();
        SentCalls.check(line.seen());
    }
}
