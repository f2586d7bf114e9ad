// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vitrine.money.Money;

class AmountsTest {
    @Test
    void mostCurrenciesAreWrittenAlike() {
        assertEquals(4900, Amounts.toStripe(Money.of(4900, "EUR")));
        assertEquals(4900, Amounts.toStripe(Money.of(4900, "JPY")));
        assertEquals(4900, Amounts.toStripe(Money.of(4900, "KWD")));
        assertEquals(Money.of(4900, "EUR"), Amounts.of(4900, "eur"));
    }

    @Test
    void someHaveOtherPlacesAtStripe() {
        assertEquals(490_000, Amounts.toStripe(Money.of(4900, "ISK")));
        assertEquals(Money.of(4900, "ISK"), Amounts.of(490_000, "isk"));
        assertEquals(19, Amounts.toStripe(Money.of(1900, "MGA")));
        assertEquals(Money.of(1900, "MGA"), Amounts.of(19, "mga"));
        assertThrows(ArithmeticException.class, () -> Amounts.toStripe(Money.of(1901, "MGA")));
    }
}
