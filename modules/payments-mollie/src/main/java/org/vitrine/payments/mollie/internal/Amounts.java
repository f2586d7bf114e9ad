// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Currency;
import org.vitrine.json.Json;
import org.vitrine.money.Money;

/** Amounts as Mollie writes them: the decimal number as a text, with exactly the places that the currency has. */
final class Amounts {
    private static final int CENTS = 2;

    private Amounts() {}

    /** Whether Mollie may know this currency: it has none with mills. Which of the others it takes is for it to say. */
    static boolean canBeWritten(Money money) {
        int places = money.currency().getDefaultFractionDigits();
        return places == 0 || places == CENTS;
    }

    static ObjectNode toMollie(Money money) {
        return Json.object()
                .put("currency", money.currency().getCurrencyCode())
                .put("value", money.toDecimal().toPlainString());
    }

    /** What Mollie tells; {@link RuntimeException} where that is no amount. */
    static Money of(JsonNode amount) {
        var currency = Currency.getInstance(amount.path("currency").asText());
        var value = new BigDecimal(amount.path("value").asText());
        int places = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(value.movePointRight(places).longValueExact(), currency);
    }
}
