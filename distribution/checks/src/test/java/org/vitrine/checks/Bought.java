// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.vitrine.testkit.Eventually;

/** An order that a guest has paid at the sandbox, with its money. */
record Bought(Retailer retailer, JsonNode order) {
    /** So many pieces at 49 euros, whose money was taken. */
    static Bought pieces(Retailer retailer, int pieces) {
        var article = retailer.article("Cup", 5);
        var guest = retailer.guest();
        var cart = guest.post("api/v1/carts", Map.of("currency", "EUR"))
                .expect(201)
                .field("id");
        guest.post("api/v1/carts/" + cart + "/lines", Map.of("variantId", article.variant(), "quantity", pieces))
                .expect(201);
        var order = guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "api/v1/carts/" + cart + "/complete",
                        Map.of("email", "a@example.org", "payment", Map.of("provider", "sandbox", "method", "ok")))
                .expect(201)
                .json();
        var bought = new Bought(retailer, order);
        Eventually.until(() -> bought.money("captured") == 4900L * pieces);
        return bought;
    }

    String id() {
        return order.path("id").asText();
    }

    String number() {
        return order.path("number").asText();
    }

    String payment() {
        return order.path("paymentId").asText();
    }

    /** Where staff give its money back. */
    String refunds() {
        return "api/v1/payments/" + payment() + "/refunds";
    }

    /** One of the payment's sums, in cents. */
    long money(String sum) {
        return whole().path("payment").path(sum).path("minorUnits").asLong();
    }

    /** All that staff are told of the payment. */
    JsonNode whole() {
        return retailer.client().get("api/v1/payments/" + payment()).expect(200).json();
    }

    /** Its buyer's bank takes the money back. */
    void chargeBack() {
        retailer.client()
                .post("api/v1/payments/sandbox/commands/" + payment() + ".c/charge-back", "{}")
                .expect(200);
        Eventually.until(() -> whole().path("payment").path("openDisputes").asInt() == 1);
    }
}
