// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

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
 * Mollie as a provider like any other, on one of the databases.
 *
 * <p>A card never succeeds at once, nor is it declined at once: the shopper pays on Mollie's page.
 */
abstract class MollieContract extends PaymentProviderContract {
    private final TestDatabase database;
    private final MollieShop shop;

    MollieContract(Databases.Kind kind) {
        database = Databases.fresh(kind);
        shop = new MollieShop(database);
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
        return MolliePayments.CARD;
    }

    @Override
    protected void takeStep(NextAction action, boolean approve) {
        var page = action.url().substring(ForwardResource.PAGES.length());
        var payment = shop.book().byPage(page).flatMap(Entry::payment).orElseThrow();
        if (approve) {
            shop.bank.payments.pay(payment, FakePayments.GOOD);
        } else {
            shop.bank.payments.end(payment, "canceled");
        }
    }

    @Override
    protected String storedMethod() {
        var shopper = new ShopperId(UUID.randomUUID());
        shop.authorised(Optional.of(shopper));
        return new MollieMethods(shop.account, database).of(shopper).getFirst().storedMethod();
    }

    @Override
    protected boolean chargeBack(PaymentKey capture) {
        var base = shop.book().find(capture).flatMap(Entry::base).orElseThrow();
        shop.bank.till.chargeBack(shop.payment(base));
        return true;
    }

    /** They only name a payment, which is then fetched. */
    @Override
    protected boolean reportsAreSigned() {
        return false;
    }

    @Override
    protected WebhookCall forgedReport() {
        return FakeReports.call("id=tr_0000000000");
    }

    @Override
    protected List<WebhookCall> reports() {
        return shop.bank.reports.sent();
    }
}
