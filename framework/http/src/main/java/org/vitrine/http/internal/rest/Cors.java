// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.util.Set;
import org.vitrine.http.internal.Visit;

/** What pages of other sites may do: read what is public, and more if the operator names them. Never with cookies. */
final class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key, Last-Event-ID";

    private final Set<String> allowed;

    Cors(String... allowedOrigins) {
        this.allowed = Set.of(allowedOrigins);
    }

    /** Sets the headers for the asking site, and answers the request itself if it only asks for permission. */
    boolean answers(Visit visit) {
        var origin = visit.header("Origin");
        if (origin.isEmpty() || origin.equals(visit.site())) {
            return false;
        }
        var response = visit.request().response();
        response.putHeader("Vary", "Origin");
        boolean preflight = visit.request().method().name().equals("OPTIONS")
                && !visit.header("Access-Control-Request-Method").isEmpty();
        if (allowed.contains(origin)) {
            response.putHeader("Access-Control-Allow-Origin", origin);
            response.putHeader("Access-Control-Expose-Headers", "Location, Retry-After");
        } else if (visit.reads()) {
            response.putHeader("Access-Control-Allow-Origin", "*");
        }
        if (preflight) {
            response.putHeader("Access-Control-Allow-Methods", METHODS);
            response.putHeader("Access-Control-Allow-Headers", HEADERS);
            response.putHeader("Access-Control-Max-Age", "600");
            response.setStatusCode(allowed.contains(origin) ? 204 : 403).end();
        }
        return preflight;
    }
}
