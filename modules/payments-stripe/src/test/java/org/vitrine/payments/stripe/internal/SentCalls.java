// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;
import org.vitrine.testkit.payments.FaultyServer.Seen;

/** Judges what a test has sent to Stripe. */
final class SentCalls {
    private SentCalls() {}

    static void check(List<Seen> calls) {
        assertAll(calls.stream().<Executable>map(call -> () -> check(call)));
    }

    private static void check(Seen call) {
        boolean post = call.method().equals("POST");
        var address = URI.create(call.path());
        var form = post
                ? new String(call.body(), StandardCharsets.UTF_8)
                : Optional.ofNullable(address.getRawQuery()).orElse("");

        assertEquals(
                List.of(),
                StripeDescription.ofStripe().faults(call.method(), address.getPath(), Form.read(form)),
                call.path());
        assertTrue(!post || call.headers().containsKey("idempotency-key"), call.path());
    }
}
