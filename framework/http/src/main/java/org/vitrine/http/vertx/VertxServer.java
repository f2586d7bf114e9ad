// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.vertx;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The process's one Vert.x. */
@ProviderType
public interface VertxServer {
    /** The instance; never close it. */
    Vertx vertx();

    /** The address under which browsers reach this shop, without a slash at the end. */
    String publicUrl();

    /** The IP address that a request comes from, believed from {@code X-Forwarded-For} where a trusted proxy says it. */
    default String address(HttpServerRequest request) {
        return String.valueOf(request.remoteAddress().hostAddress());
    }

    /** The certificate that the shop serves https with, and its key; empty where it serves http. */
    default Optional<PemKeyCertOptions> certificate() {
        return Optional.empty();
    }
}
