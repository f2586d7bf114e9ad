// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.BankBooks;
import org.vitrine.testkit.payments.FaultyServer;
import org.vitrine.testkit.payments.PaymentProviderContract;

/**
 * Stripe as a provider like any other, on one of the databases.
 *
 * <p>A card never succeeds at once, nor is it declined for good: the shopper pays on the page, and may take another card there.
 */
abstract class StripeContract extends PaymentProviderContract {
    private final TestDatabase database;
    private final StripeShop shop;

    StripeContract(Databases.Kind kind) {
        database = Databases.fresh(kind);
        shop = new StripeShop(database);
    }

    @AfterEach
    void close() {
        shop.close();
        database.close();
    }

    @Override
    protected PaymentProvider provider() {
        return shop.payments;
    }

    @Override
    protected Optional<WebhookVerifier> verifier() {
        return Optional.of(shop.reports);
    }

    @Override
    protected Optional<FaultyServer> line() {
        return Optional.of(shop.line);
    }

    @Override
    protected Optional<BankBooks> books() {
        return Optional.of(shop.bank);
    }

    @Override
    protected Set<Means> means() {
        return EnumSet.of(Means.NEEDS_STEP);
    }

    @Override
    protected String method(Means means) {
        return StripePayments.CARD;
    }

    @Override
    protected void takeStep(NextAction action, boolean approve) {
        var page = action.url().substring(PayResource.PAGES.length());
        if (approve) {
            var entry = shop.payments.book().byPage(page).orElseThrow();
            shop.bank.intents.pay(entry.intent().orElseThrow(), FakeIntents.GOOD);
        } else {
            new PayResource(shop.account, shop.payments).giveUp(page);
        }
    }

    @Override
    protected String storedMethod() {
        var shopper = new ShopperId(UUID.randomUUID());
        shop.authorised(Optional.of(shopper));
        return new StripeMethods(shop.account, database).of(shopper).getFirst().storedMethod();
    }

    @Override
    protected boolean chargeBack(PaymentKey capture) {
        shop.bank.refunds.dispute(intentOf(capture));
        return true;
    }

    @Override
    protected boolean decideChargeBack(PaymentKey capture, boolean won) {
        shop.bank.refunds.decide(intentOf(capture), won ? "won" : "lost");
        return true;
    }

    @Override
    protected Optional<WebhookCall> signedByAnother(WebhookCall report) {
        return Optional.of(
                shop.bank.reports.signed(new String(report.body(), StandardCharsets.UTF_8), "whsec_another"));
    }

    @Override
    protected List<WebhookCall> reports() {
        return shop.bank.reports.sent();
    }

    /** The payment intent that a capture took. */
    private String intentOf(PaymentKey capture) {
        return shop.intent(
                shop.payments.book().find(capture).flatMap(Entry::base).orElseThrow());
    }
}
