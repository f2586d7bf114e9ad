// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.Optional;
import org.vitrine.http.vertx.VertxServer;

/** Lets those in who want to watch over the live socket, so many from one address; on the request's event loop. */
final class LiveSocketDoor {
    private static final short NOBODY_STREAMS = 4404;

    private final VertxServer server;
    private final Doorkeeper doorkeeper;

    LiveSocketDoor(VertxServer server, Doorkeeper doorkeeper) {
        this.server = server;
        this.doorkeeper = doorkeeper;
    }

    /** Leads one to the stream, or closes the socket with code 4404 where there is none, 1013 where too many come from there. */
    void open(HttpServerRequest request, Optional<LiveStream> stream) {
        var address = server.address(request);
        if (stream.isEmpty()) {
            refuse(request, NOBODY_STREAMS, "nobody streams");
        } else if (doorkeeper.admits(address)) {
            request.toWebSocket()
                    .onFailure(broken -> doorkeeper.left(address))
                    .onSuccess(socket -> join(socket, stream.get(), address));
        } else {
            refuse(request, LiveSockets.FULL, LiveSockets.USE_HLS);
        }
    }

    private void join(ServerWebSocket socket, LiveStream stream, String address) {
        try {
            socket.closeHandler(closed -> {
                doorkeeper.left(address);
                stream.run(() -> stream.leave(socket));
            });
        } catch (IllegalStateException closed) {
            doorkeeper.left(address);
            return;
        }
        stream.run(() -> stream.join(socket));
    }

    private static void refuse(HttpServerRequest request, short code, String reason) {
        request.toWebSocket().onSuccess(socket -> socket.close(code, reason));
    }
}
