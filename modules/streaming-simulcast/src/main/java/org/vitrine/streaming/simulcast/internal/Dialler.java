// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import io.vertx.core.Future;
import io.vertx.core.net.NetSocket;
import org.vitrine.rtmp.PublishUrl;

/** Opens connections to far ends. */
@FunctionalInterface
interface Dialler {
    /** Called on the event loop on which the connection is to live; does not block. Fails as {@link Why#of} knows. */
    Future<NetSocket> dial(PublishUrl to);
}
