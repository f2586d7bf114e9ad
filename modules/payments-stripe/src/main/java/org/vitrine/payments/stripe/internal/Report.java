// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What is read of an event of Stripe's; the rest depends on the version that the endpoint was made with. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Report(String id, String type, @Nullable Data data) {
    /** What it is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(@Nullable Subject object) {}

    /** Its kind, its id, and the payment intent that it belongs to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Subject(
            String id,
            String object,
            @JsonProperty("payment_intent") @Nullable String paymentIntent) {}
}
