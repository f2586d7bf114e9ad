// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.PaymentKey;

/** Our key in the metadata of what one of our commands has made at Mollie. */
final class Marks {
    private static final String KEY = "vitrine_key";
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private Marks() {}

    static ObjectNode of(PaymentKey key) {
        return Json.object().put(KEY, key.value());
    }

    /** Empty for what others have made. */
    static Optional<PaymentKey> read(JsonNode made) {
        return Optional.of(made.path("metadata").path(KEY).asText())
                .filter(text -> OURS.matcher(text).matches())
                .map(PaymentKey::new);
    }
}
