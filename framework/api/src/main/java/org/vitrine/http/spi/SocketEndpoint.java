// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.http.Socket;

/** A WebSocket address of a plug-in; registered as a service. */
@ConsumerType
public interface SocketEndpoint {
    /** The path under {@code /api/v1/}, with names in braces: {@code auctions/{id}/bids}. */
    String path();

    /** Takes a new connection, on a virtual thread; what is answered hears its frames. */
    Listener open(Socket socket);

    /** Hears one connection, one call at a time, on virtual threads. */
    @ConsumerType
    interface Listener {
        void text(String frame);

        void closed();
    }
}
