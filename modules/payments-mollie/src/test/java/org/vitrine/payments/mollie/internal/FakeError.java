// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.json.Json;

/** What the fake Mollie refuses with. */
final class FakeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body = Json.object();

    FakeError(int status, String detail) {
        super(detail);
        this.status = status;
        body.put("status", status).put("title", "refused by the fake").put("detail", detail);
    }

    static FakeError missing() {
        return new FakeError(404, "there is nothing of that name");
    }

    /** Something in the request cannot be. */
    static FakeError wrong(String field) {
        var error = new FakeError(422, "this cannot be");
        error.body.put("field", field);
        return error;
    }

    /** The request is well-formed and comes at the wrong time. */
    static FakeError untimely(String detail) {
        return new FakeError(422, detail);
    }

    Answer answer() {
        return new Answer(status, Json.write(body));
    }

    /** A status and a body. */
    record Answer(int status, String body) {}
}
