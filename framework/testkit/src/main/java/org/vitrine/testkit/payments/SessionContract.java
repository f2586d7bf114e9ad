// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderDescription.Capability;

/** How fields or a page of the provider are prepared: once for a key, and without touching any money. */
abstract class SessionContract extends StoredChargeContract {
    @Test
    void aSessionIsPreparedOnceForOneKeyAndTakesNothing() {
        assumeCan(Capability.START_SESSION);
        var command = new PaymentCommand.StartSession(key(), PRICE, method(usual()), RETURN);

        var first = provider().perform(command);

        assertFalse(first instanceof Outcome.Declined || first instanceof Outcome.Cancelled, first::toString);
        assertEquals(first, provider().perform(command));
        assertEquals(first, provider().query(command.key()));
        books().ifPresent(bank -> assertEquals(0, bank.authorisations()));
    }
}
