// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer as it is kept; media type and location are empty where there is none. */
final class StoredAnswer {
    private final int status;
    private final String mediaType;
    private final String location;
    private final byte[] body;

    StoredAnswer(int status, String mediaType, String location, byte[] body) {
        this.status = status;
        this.mediaType = mediaType;
        this.location = location;
        this.body = body;
    }

    StoredAnswer with(byte[] itsBody) {
        return new StoredAnswer(status, mediaType, location, itsBody);
    }

    int status() {
        return status;
    }

    String mediaType() {
        return mediaType;
    }

    String location() {
        return location;
    }

    byte[] body() {
        return body;
    }

    /** The same answer once more, with a header that says so. */
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
