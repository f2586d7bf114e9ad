// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Problem;
import org.vitrine.http.vertx.RawRoute;

/** A room over WebSocket. */
@Component
public final class RoomSocketRoute implements RawRoute {
    private static final long HELLO_WITHIN_MILLIS = 2_000;

    private final Entrance entrance;
    private final Clock clock;

    @Activate
    public RoomSocketRoute(@Reference Entrance entrance, @Reference Clock clock) {
        this.entrance = entrance;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/api/v1/rooms/{slug}";
    }

    @Override
    public void handle(HttpServerRequest request, Map<String, String> parameters) {
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            var problem = Problem.of(426, "upgrade-required", "A room is entered by WebSocket, or by GET …/events.");
            request.response().putHeader("Upgrade", "websocket");
            Entrance.refuse(request, problem);
            return;
        }
        entrance.open(
                request,
                parameters.getOrDefault("slug", ""),
                room -> request.toWebSocket().onSuccess(socket -> begin(socket, room)));
    }

    private void begin(ServerWebSocket socket, Room room) {
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        var session = new Session(room, new WebSocketSink(socket), context, clock);
        var inbox = new Inbox(session, entrance.desk(), clock);
        long timer = context.owner().setTimer(HELLO_WITHIN_MILLIS, late -> session.run(inbox::enterUnknown));
        socket.textMessageHandler(inbox::take);
        socket.binaryMessageHandler(bytes -> inbox.takeBinary());
        socket.closeHandler(closed -> {
            context.owner().cancelTimer(timer);
            session.left();
        });
    }
}
