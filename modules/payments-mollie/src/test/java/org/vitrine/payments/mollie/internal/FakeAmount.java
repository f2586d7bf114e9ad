// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.vitrine.json.Json;

/** An amount as the fake Mollie takes and tells it: as a text with just the decimals of its currency. */
record FakeAmount(String currency, BigDecimal value) {
    private static final Map<String, Integer> PLACES =
            Map.of("EUR", 2, "USD", 2, "GBP", 2, "CHF", 2, "HUF", 2, "JPY", 0, "ISK", 0);

    static FakeAmount read(JsonNode amount) {
        var currency = amount.path("currency").asText();
        var places = PLACES.get(currency);
        if (places == null) {
            throw FakeError.wrong("amount.currency");
        }
        if (!amount.path("value").isTextual()) {
            throw FakeError.wrong("amount.value");
        }
        var value = new BigDecimal(amount.path("value").asText());
        if (value.scale() != places || value.signum() <= 0) {
            throw FakeError.wrong("amount.value");
        }
        return new FakeAmount(currency, value);
    }

    static FakeAmount told(JsonNode amount) {
        return new FakeAmount(
                amount.path("currency").asText(),
                new BigDecimal(amount.path("value").asText()));
    }

    FakeAmount nothing() {
        return new FakeAmount(currency, value.subtract(value));
    }

    FakeAmount plus(FakeAmount other) {
        return new FakeAmount(currency, value.add(other.value));
    }

    FakeAmount minus(FakeAmount other) {
        return new FakeAmount(currency, value.subtract(other.value));
    }

    boolean isMoreThan(FakeAmount other) {
        return value.compareTo(other.value) > 0;
    }

    /** In the smallest unit. */
    long minor() {
        return value.unscaledValue().longValueExact();
    }

    ObjectNode json() {
        return Json.object().put("currency", currency).put("value", value.toPlainString());
    }
}
