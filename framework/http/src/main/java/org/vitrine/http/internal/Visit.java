// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.http.HttpServerRequest;
import org.vitrine.http.Peer;

/**
 * One request with what is known of who makes it.
 *
 * @param path as it was sent, without the query
 * @param site scheme, host and port as the browser sees them: {@code https://shop.example}
 */
public record Visit(HttpServerRequest request, String path, Peer peer, String site) {
    /** The value of a request header, or an empty text. */
    public String header(String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value;
    }

    /** Whether it only asks and changes nothing. */
    public boolean reads() {
        var method = request.method().name();
        return method.equals("GET") || method.equals("HEAD");
    }
}
