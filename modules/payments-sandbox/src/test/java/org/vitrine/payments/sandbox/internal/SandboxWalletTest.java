// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.StoredMethodsContract;

final class SandboxWalletTest extends StoredMethodsContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final SandboxHouse house = new SandboxHouse(database);
    private final SandboxWallet wallet = new SandboxWallet(database);
    private final ShopperId shopper = new ShopperId(UUID.randomUUID());

    @BeforeEach
    void keepOne() {
        house.payments.perform(SandboxHouse.kept(Card.OK, shopper));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected StoredMethods methods() {
        return wallet;
    }

    @Override
    protected ShopperId shopper() {
        return shopper;
    }

    @Test
    void theSameCardIsKeptOnce() {
        house.payments.perform(SandboxHouse.kept(Card.OK, shopper));
        house.payments.perform(SandboxHouse.authorise("pending"));

        assertEquals(1, wallet.of(shopper).size());
    }

    @Test
    void aCardThatWasPickedOnThePageIsKept() {
        var wish = new PaymentCommand.Authorise(
                SandboxHouse.key(), SandboxHouse.PRICE, Card.HOSTED, "K7QF-29TM", "/return", Optional.of(shopper));
        house.payments.perform(wish);
        assertEquals(1, wallet.of(shopper).size());

        house.decisions.pick(wish.key(), Card.CHARGE_BACK);

        assertEquals(2, wallet.of(shopper).size());
    }

    @Test
    void aKeptCardIsChargedOnceForOneKey() {
        var command = charge(wallet.of(shopper).getFirst().storedMethod());

        var first = assertInstanceOf(Outcome.Done.class, house.payments.perform(command));

        assertEquals(first, house.payments.perform(command));
        assertEquals(SandboxHouse.PRICE, first.amount());
        var capture = new PaymentCommand.Capture(SandboxHouse.key(), command.key(), SandboxHouse.PRICE);
        assertInstanceOf(Outcome.Done.class, house.payments.perform(capture));
    }

    @Test
    void aKeptCardDeclinesAsItsNameSays() {
        house.payments.perform(SandboxHouse.kept(Card.DECLINED, shopper));
        house.payments.perform(SandboxHouse.kept(Card.NEEDS_STEP, shopper));
        var kept = wallet.of(shopper).stream()
                .map(stored -> house.payments.perform(charge(stored.storedMethod())))
                .filter(Outcome.Declined.class::isInstance)
                .map(outcome -> ((Outcome.Declined) outcome).reason())
                .sorted()
                .toList();

        assertEquals(List.of("authentication-required", "card-declined"), kept);
        assertEquals(new Outcome.Declined("no-such-method", false), house.payments.perform(charge("never-there")));
    }

    private static PaymentCommand.ChargeStored charge(String stored) {
        return new PaymentCommand.ChargeStored(SandboxHouse.key(), SandboxHouse.PRICE, stored, "K7QF-29TM");
    }
}
