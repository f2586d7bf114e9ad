// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.vitrine.json.Json;

/** All objects of the fake Stripe, by their ids; later ones have greater ids. */
final class FakeLedger {
    private final Clock clock;
    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private int numbers;

    FakeLedger(Clock clock) {
        this.clock = clock;
    }

    /** A new object, kept from now on. */
    ObjectNode make(String prefix, String type) {
        var made = Json.object()
                .put("id", "%s_%06d".formatted(prefix, ++numbers))
                .put("object", type)
                .put("created", clock.instant().getEpochSecond());
        objects.put(made.path("id").asText(), made);
        return made;
    }

    ObjectNode get(String id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow(FakeError::missing);
    }

    /** Those of a type that fit, newest first, as Stripe lists them. */
    ObjectNode list(String type, Predicate<ObjectNode> fit) {
        var list = Json.object().put("object", "list").put("has_more", false).put("url", "/v1/" + type);
        var data = list.putArray("data");
        objects.values().stream()
                .filter(object -> object.path("object").asText().equals(type))
                .filter(fit)
                .toList()
                .reversed()
                .forEach(data::add);
        return list;
    }

    /** Enters a change of the shop's balance. */
    void settle(ObjectNode source, long amount, long fee) {
        var line = make("txn", "balance_transaction");
        line.put("amount", amount)
                .put("fee", fee)
                .put("currency", source.path("currency").asText());
        line.set("source", source);
    }
}
