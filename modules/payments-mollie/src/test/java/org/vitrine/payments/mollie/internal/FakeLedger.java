// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.vitrine.json.Json;

/** All objects of the fake Mollie by their ids, in the order in which they came. */
final class FakeLedger {
    private static final int PAGE = 3;
    private static final int ID_LENGTH = 14;
    private static final String FEE = "-0.55";

    private final Clock clock;
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

    FakeLedger(Clock clock) {
        this.clock = clock;
    }

    /** A new object, kept from now on. */
    ObjectNode make(String prefix, String resource) {
        var random = UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
        var made = Json.object()
                .put("resource", resource)
                .put("id", prefix + "_" + random)
                .put("createdAt", clock.instant().atOffset(ZoneOffset.UTC).toString());
        objects.put(made.path("id").asText(), made);
        return made;
    }

    ObjectNode get(String id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow(FakeError::missing);
    }

    void forget(String id) {
        objects.remove(id);
    }

    List<ObjectNode> all(Predicate<ObjectNode> fit) {
        return objects.values().stream().filter(fit).toList();
    }

    /** Those of a payment. */
    List<ObjectNode> of(ObjectNode payment, String resource) {
        return all(object -> object.path("resource").asText().equals(resource)
                && object.path("paymentId").equals(payment.path("id")));
    }

    /** A page of those that fit, newest first, as Mollie lists them: a small one, so that there are several. */
    ObjectNode page(String path, String name, Predicate<ObjectNode> fit, Optional<String> from) {
        var all = new ArrayList<>(all(fit).reversed());
        from.ifPresent(first -> all.subList(0, all.indexOf(get(first))).clear());
        var page = Json.object().put("count", Math.min(PAGE, all.size()));
        var list = page.putObject("_embedded").putArray(name);
        all.stream().limit(PAGE).forEach(list::add);
        var links = page.putObject("_links");
        if (all.size() > PAGE) {
            links.putObject("next")
                    .put(
                            "href",
                            "https://api.mollie.com" + path + "?limit=" + PAGE + "&from="
                                    + all.get(PAGE).path("id").asText());
        } else {
            links.putNull("next");
        }
        return page;
    }

    /** Enters a movement of the shop's balance. */
    void move(String type, ObjectNode payment, String idName, ObjectNode cause, boolean comesIn) {
        var amount = FakeAmount.told(cause.path("amount"));
        var movement = make("baltr", "balance_transaction").put("type", type);
        movement.set("initialAmount", (comesIn ? amount : amount.nothing().minus(amount)).json());
        if (comesIn) {
            movement.putObject("deductions").put("currency", amount.currency()).put("value", FEE);
        } else {
            movement.putNull("deductions");
        }
        movement.putObject("context")
                .put("paymentId", payment.path("id").asText())
                .put(idName, cause.path("id").asText());
    }
}
