// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.SettlementSource;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.SettlementSourceContract;

/** What Mollie has settled, on one of the databases. */
abstract class SettledContract extends SettlementSourceContract {
    private static final Money PART = Money.of(1000, "EUR");

    private final TestDatabase database;
    private final MollieShop shop;
    private final MollieSettlements source;
    private final PaymentKey capture;

    SettledContract(Databases.Kind kind) {
        database = Databases.fresh(kind);
        shop = new MollieShop(database);
        source = new MollieSettlements(shop.account, shop.payments);
        capture = shop.taken().key();
    }

    @AfterEach
    void close() {
        shop.close();
        database.close();
    }

    @Override
    protected SettlementSource source() {
        if (shop.bank.refunded() == 0) {
            refundThrice();
        }
        return source;
    }

    @Test
    void whatCameAndWhatWentBearsOurKeys() {
        var refunds = refundThrice();
        var all = source.since(Instant.EPOCH);

        assertEquals(
                List.of(capture, refunds.getFirst(), refunds.get(1), refunds.getLast()),
                all.stream().map(SettlementSource.Settlement::key).toList());
        assertEquals(
                List.of(Money.of(4900, "EUR"), Money.of(-1000, "EUR")),
                all.stream().limit(2).map(SettlementSource.Settlement::gross).toList());
        assertEquals(Money.of(55, "EUR"), all.getFirst().fee());
        assertEquals(Money.of(0, "EUR"), all.getLast().fee());
    }

    @Test
    void aChargeBackIsSetAgainstWhatWasTaken() {
        var base = shop.book().find(capture).flatMap(Entry::base).orElseThrow();
        shop.clock.advance(Duration.ofHours(1));
        shop.bank.till.chargeBack(shop.payment(base));

        var last = source.since(Instant.EPOCH).getLast();

        assertEquals(Money.of(-4900, "EUR"), last.gross());
        assertEquals(capture, last.key());
    }

    @Test
    void whatOthersTookOrGaveOnTheSameAccountIsLeftOut() {
        var foreign = Json.object().put("id", "tr_foreign");
        shop.bank.ledger.move("capture", foreign, "captureId", movement(), true);
        shop.bank.ledger.move("outgoing-transfer", foreign, "transferId", movement(), false);

        assertEquals(1, source.since(Instant.EPOCH).size());
    }

    @Test
    void withoutAnAccessTokenNothingIsTold() {
        var keys = new MollieSettings.Keys(FakeMollie.KEY, "");
        var account = new MollieAccount(new MollieSettings(keys, shop.line.url(), Duration.ofSeconds(2)));

        assertEquals(List.of(), new MollieSettlements(account, shop.payments).since(Instant.EPOCH));

        account.close();
    }

    private static ObjectNode movement() {
        var made = Json.object().put("id", "cpt_foreign");
        made.putObject("amount").put("currency", "EUR").put("value", "1.00");
        return made;
    }

    private List<PaymentKey> refundThrice() {
        return List.of(refund(), refund(), refund());
    }

    private PaymentKey refund() {
        shop.clock.advance(Duration.ofHours(1));
        var refund = shop.refund(capture, PART);
        shop.payments.perform(refund);
        return refund.key();
    }
}
