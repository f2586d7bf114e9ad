// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.payments.spi.WebhookCall;

/** What the fake Mollie reports by itself: the id of the payment, to whom wanted to know. */
final class FakeReports {
    private final List<WebhookCall> sent = new CopyOnWriteArrayList<>();

    List<WebhookCall> sent() {
        return List.copyOf(sent);
    }

    void tell(ObjectNode payment) {
        if (payment.has("webhookUrl")) {
            sent.add(call("id=" + payment.path("id").asText()));
        }
    }

    static WebhookCall call(String body) {
        return new WebhookCall(
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", List.of("application/x-www-form-urlencoded")));
    }
}
