// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.json.Json;

/** What the fake Stripe refuses with. */
final class FakeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode error = Json.object();

    FakeError(int status, String type, String code) {
        super(code);
        this.status = status;
        error.put("type", type).put("code", code).put("message", "the fake says " + code);
    }

    static FakeError invalid(String code) {
        return new FakeError(400, "invalid_request_error", code);
    }

    static FakeError missing() {
        return new FakeError(404, "invalid_request_error", "resource_missing");
    }

    FakeError with(String name, ObjectNode value) {
        error.set(name, value);
        return this;
    }

    FakeError with(String name, String value) {
        error.put(name, value);
        return this;
    }

    Answer answer() {
        var body = Json.object();
        body.set("error", error);
        return new Answer(status, Json.write(body));
    }

    /** A status and a body. */
    record Answer(int status, String body) {}
}
