// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/** Reads past what is left of an answered request's body, so that its sender hears the answer; but not for ever. */
final class Leftovers {
    private static final long MOST_BYTES = 16 << 20;

    private Leftovers() {}

    /** For the request's event loop. */
    static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var seen = new AtomicLong();
        request.handler(piece -> {
            if (seen.addAndGet(piece.length()) > MOST_BYTES) {
                request.connection().close();
            }
        });
        request.endHandler(end -> {});
        request.exceptionHandler(e -> {});
        request.resume();
    }
}
