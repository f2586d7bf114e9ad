// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.WebhookCall;

/** What the fake Stripe reports by itself, signed as Stripe does. */
final class FakeReports {
    static final String SECRET = "whsec_test";

    private final Clock clock;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<WebhookCall> sent = new CopyOnWriteArrayList<>();

    FakeReports(Clock clock) {
        this.clock = clock;
    }

    List<WebhookCall> sent() {
        return List.copyOf(sent);
    }

    void tell(String type, ObjectNode subject) {
        var event = Json.object()
                .put("id", "evt_" + numbers.incrementAndGet())
                .put("object", "event")
                .put("type", type)
                .put("created", clock.instant().getEpochSecond());
        event.withObject("/data").set("object", subject.deepCopy());
        sent.add(signed(Json.write(event)));
    }

    WebhookCall signed(String body) {
        return signed(body, SECRET);
    }

    WebhookCall signed(String body, String secret) {
        try {
            long at = clock.instant().getEpochSecond();
            var signature = "t=" + at + ",v1=" + Webhook.Util.computeHmacSha256(secret, at + "." + body);
            return new WebhookCall(
                    body.getBytes(StandardCharsets.UTF_8), Map.of(StripeReports.HEADER, List.of(signature)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
