// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Problem;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowLog.Position;

/** A room as server-sent events, for those whose network knows no WebSocket; to speak, they use REST. */
@Component
public final class RoomEventsRoute implements RawRoute {
    private static final System.Logger LOG = System.getLogger(RoomEventsRoute.class.getName());
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
        if (!request.method().equals(HttpMethod.GET)) {
            Entrance.refuse(request, Problem.of(405, "method-not-allowed", "A room's events are read with GET."));
            return;
        }
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
        request.response().closeHandler(closed -> session.run(session::left));
        var resume = Places.read(
                Optional.ofNullable(request.getHeader("Last-Event-ID")).orElse(request.getParam("resume", "")));
        bearer(request)
                .ifPresentOrElse(
                        token -> Thread.ofVirtual().start(() -> know(session, token, resume)),
                        () -> enter(session, new Caller.Anonymous(), resume));
    }

    private void know(Session session, String token, @Nullable Position resume) {
        try {
            var caller = entrance.desk().caller(token, session.room().show()).orElseGet(Caller.Anonymous::new);
            session.run(() -> enter(session, caller, resume));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A viewer's token could not be looked at", e);
            session.run(() -> session.close(CloseCodes.TRY_AGAIN_LATER, CloseCodes.retryHint()));
        }
    }

    private static void enter(Session session, Caller caller, @Nullable Position resume) {
        session.enter(caller, resume, () -> {});
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()));
    }
}
