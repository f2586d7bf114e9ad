// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.SettlementSource;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.SettlementSourceContract;

/** What Stripe has settled, on one of the databases. */
abstract class SettledContract extends SettlementSourceContract {
    private final TestDatabase database;
    private final StripeShop shop;
    private final StripeSettlements source;
    private final PaymentKey capture;
    private final PaymentKey refund = StripeShop.key();

    SettledContract(Databases.Kind kind) {
        database = Databases.fresh(kind);
        shop = new StripeShop(database);
        source = new StripeSettlements(shop.account, shop.payments);
        capture =
                shop.payments.book().captureOf(shop.taken().key()).orElseThrow().key();
        shop.clock.advance(Duration.ofHours(1));
        shop.payments.perform(new PaymentCommand.Refund(refund, capture, Money.of(1900, "EUR"), Map.of()));
    }

    @AfterEach
    void close() {
        shop.close();
        database.close();
    }

    @Override
    protected SettlementSource source() {
        return source;
    }

    @Test
    void whatCameAndWhatWentBearsOurKeys() {
        var all = source.since(Instant.EPOCH);

        assertEquals(
                List.of(capture, refund),
                all.stream().map(SettlementSource.Settlement::key).toList());
        assertEquals(
                List.of(Money.of(4900, "EUR"), Money.of(-1900, "EUR")),
                all.stream().map(SettlementSource.Settlement::gross).toList());
    }
}
