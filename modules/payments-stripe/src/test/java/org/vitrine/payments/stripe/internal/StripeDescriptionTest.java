// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeDescriptionTest {
    private final StripeDescription stripe = StripeDescription.ofStripe();

    @ParameterizedTest
    @ValueSource(strings = {"amount=4900&currency=eur&capture_method=manual", "amount=1&currency=jpy&metadata[a]=b"})
    void whatStripeDescribesWillDo(String form) {
        assertEquals(List.of(), stripe.faults("POST", "/v1/payment_intents", Form.read(form)));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/payment_intents, amount=49.00&currency=eur",
        "POST, /v1/payment_intents, amount=4900",
        "POST, /v1/payment_intents, amount=4900&currency=eur&capture_method=later",
        "POST, /v1/payment_intents, amount=4900&currency=eur&captureMethod=manual",
        "POST, /v1/payments, amount=4900&currency=eur",
        "GET, /v1/payment_intents, limit=many"
    })
    void whatItDoesNotDescribeIsFound(String method, String path, String form) {
        assertFalse(stripe.faults(method, path, Form.read(form)).isEmpty());
    }
}
