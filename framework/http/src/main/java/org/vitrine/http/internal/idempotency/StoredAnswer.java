// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer as it is kept; media type and location are empty where there is none. */
record StoredAnswer(int status, String mediaType, String location, byte[] body) {
    StoredAnswer with(byte[] itsBody) {
        return new StoredAnswer(status, mediaType, location, itsBody);
    }

    Response response() {
        var response = Response.status(status).header("Idempotency-Replayed", "true");
        if (!location.isEmpty()) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (!mediaType.isEmpty()) {
            response.type(mediaType).entity(body);
        }
        return response.build();
    }
}
