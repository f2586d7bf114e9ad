// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.vertx;

import io.vertx.core.Vertx;
import org.osgi.annotation.versioning.ProviderType;

/** The process's one Vert.x. */
@ProviderType
public interface VertxServer {
    /** The instance; never close it. */
    Vertx vertx();

    /** The address under which browsers reach this shop, without a slash at the end. */
    String publicUrl();
}
