// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.vertx;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Answers requests to one address on the event loop; registered as a service. */
@ConsumerType
public interface RawRoute {
    /** The path, with names in braces for one segment and {@code *} at the end for the rest: {@code /media/{slug}/*}. */
    String path();

    /**
     * Answers a request, on its connection's event loop: never block. Upgrade with {@link HttpServerRequest#toWebSocket()}.
     *
     * @param parameters the values of the names in the path, decoded; {@code *} holds the rest
     */
    void handle(HttpServerRequest request, Map<String, String> parameters);
}
