// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.http.HttpServerRequest;
import org.vitrine.http.Problem;

/** What a request that wants to become a WebSocket may be like. */
final class Upgrade {
    static final Problem WITH_BODY = Problem.of(400, "bad-request", "A WebSocket is asked for without a body.");

    private Upgrade() {}

    static boolean isWanted(HttpServerRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /** Whether it brings nothing: one with a body may never be answered, and would hold its place for good. */
    static boolean isBare(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") == null && (length == null || "0".equals(length.strip()));
    }
}
