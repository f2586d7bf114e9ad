// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.SettlementSource;
import org.vitrine.payments.spi.SettlementSource.Settlement;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.SettlementSourceContract;

final class SandboxPayoutsTest extends SettlementSourceContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final SandboxHouse house = new SandboxHouse(database);
    private PaymentKey capture = SandboxHouse.key();

    @BeforeEach
    void settleTwo() {
        capture = house.captured(Card.OK);
        house.clock.advance(Duration.ofSeconds(1));
        house.refund(capture, Money.of(900, "EUR"));
        house.refund(capture, SandboxHouse.PRICE);
        house.clock.advance(SandboxHouse.SETTLED_AFTER);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected SettlementSource source() {
        return payouts(house);
    }

    @Test
    void whatIsTakenComesLessAFeeAndWhatIsGivenBackGoes() {
        var settled = source().since(Instant.EPOCH);

        assertEquals(
                List.of(Money.of(4900, "EUR"), Money.of(-900, "EUR")),
                settled.stream().map(Settlement::gross).toList());
        assertEquals(
                List.of(Money.of(99, "EUR"), Money.of(0, "EUR")),
                settled.stream().map(Settlement::fee).toList());
        assertEquals(capture, settled.getFirst().key());
    }

    @Test
    void theFeeIsRounded() {
        assertEquals(0, SandboxPayouts.fee(0));
        assertEquals(25, SandboxPayouts.fee(33));
        assertEquals(26, SandboxPayouts.fee(34));
        assertEquals(1525, SandboxPayouts.fee(100_000));
    }

    @OnEachDatabase
    void nothingIsSettledBeforeItsTime(TestDatabase other) {
        var early = new SandboxHouse(other);
        early.captured(Card.OK);
        early.authorised(Card.OK);

        assertEquals(List.of(), payouts(early).since(Instant.EPOCH));
        early.clock.advance(SandboxHouse.SETTLED_AFTER);
        assertEquals(1, payouts(early).since(Instant.EPOCH).size());
    }

    private static SandboxPayouts payouts(SandboxHouse house) {
        return new SandboxPayouts(house.transactions, house.clock);
    }
}
