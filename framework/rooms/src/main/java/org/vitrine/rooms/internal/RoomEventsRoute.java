// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.identity.Caller;

/** A room as server-sent events, for those whose network knows no WebSocket; to speak, they use REST. */
@Component
public final class RoomEventsRoute implements RawRoute {
    private static final String BEARER = "Bearer ";

    private final Entrance entrance;
    private final Clock clock;

    @Activate
    public RoomEventsRoute(@Reference Entrance entrance, @Reference Clock clock) {
        this.entrance = entrance;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/api/v1/rooms/{slug}/events";
    }

    @Override
    public void handle(HttpServerRequest request, Map<String, String> parameters) {
        entrance.open(request, parameters.getOrDefault("slug", ""), room -> begin(request, room));
    }

    private void begin(HttpServerRequest request, Room room) {
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        var session = new Session(room, new EventStreamSink(request.response()), context, clock);
        request.connection().closeHandler(closed -> session.run(session::left));
        request.response().closeHandler(closed -> session.run(session::left));
        var resume = Optional.ofNullable(request.getHeader("Last-Event-ID")).orElse(request.getParam("resume", ""));
        var authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (!authorization.startsWith(BEARER)) {
            session.enter(new Caller.Anonymous(), Inbox.position(resume));
            return;
        }
        Thread.ofVirtual().start(() -> {
            var caller = entrance.desk().caller(authorization.substring(BEARER.length()), room.show());
            session.run(() -> session.enter(caller.orElseGet(Caller.Anonymous::new), Inbox.position(resume)));
        });
    }
}
