// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderDescription.Capability;

/** How a method that a shopper left is charged: as an authorisation that nobody has to confirm. */
abstract class StoredChargeContract extends RefundContract {
    @Test
    void aStoredMethodIsChargedOnceForOneKey() {
        var deed = ready(Deed.Kind.CHARGE);
        var before = held();

        var first = done(provider().perform(deed.command()));

        assertEquals(PRICE, first.amount());
        assertEquals(first, done(provider().perform(deed.command())));
        assertEquals(first, done(provider().query(deed.command().key())));
        before.ifPresent(sum -> assertEquals(OptionalLong.of(sum + PRICE.minorUnits()), held()));
        deed.assertDoneOnce();
    }

    @Test
    void whatWasSetAsideOnAStoredMethodIsTakenOnce() {
        var charge = charge();
        done(provider().perform(charge));
        var capture = capture(charge, PRICE);
        var before = books().map(BankBooks::captured);

        assertEquals(PRICE, done(provider().perform(capture)).amount());

        assertInstanceOf(Outcome.Declined.class, provider().perform(capture(charge, PRICE)));
        before.ifPresent(sum ->
                assertEquals(sum + PRICE.minorUnits(), books().orElseThrow().captured()));
    }

    @Test
    void aMethodThatNobodyStoredIsNotCharged() {
        assumeCan(Capability.CHARGE_STORED);

        assertInstanceOf(
                Outcome.Declined.class,
                provider().perform(new PaymentCommand.ChargeStored(key(), PRICE, "nobody-s", NUMBER)));
        books().ifPresent(bank -> assertEquals(0, bank.authorisations()));
    }
}
