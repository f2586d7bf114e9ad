// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.Problem;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.identity.Credentials;
import org.vitrine.json.Json;
import org.vitrine.shows.ShowService;

/** Where browsers publish, over WebSocket; for the shop's own pages, and for programs that are no browsers. */
@Component(service = RawRoute.class)
public final class PublishRoute implements RawRoute {
    private final LiveStreaming streaming;
    private final String publicUrl;
    private final Clock clock;
    private final TicketGate gate = new TicketGate();
    private final VertxServer server;
    private final Doorkeeper doorkeeper;

    @Activate
    public PublishRoute(@Reference LiveStreaming streaming, @Reference VertxServer server, @Reference Clock clock) {
        this.streaming = streaming;
        this.server = server;
        this.publicUrl = server.publicUrl();
        this.clock = clock;
        this.doorkeeper = new Doorkeeper(clock, Doorkeeper.Room.PUBLISHERS);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setShows(ShowService shows) {
        gate.set(shows);
    }

    void unsetShows(ShowService shows) {
        gate.unset(shows);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setCredentials(Credentials credentials) {
        gate.set(credentials);
    }

    void unsetCredentials(Credentials credentials) {
        gate.unset(credentials);
    }

    @Override
    public String path() {
        return "/api/v1/shows/{slug}/publish";
    }

    @Override
    public void handle(HttpServerRequest request, Map<String, String> parameters) {
        if (!Upgrade.isWanted(request)) {
            request.response().putHeader("Upgrade", "websocket");
            refuse(request, Problem.of(426, "upgrade-required", "A browser publishes here over a WebSocket."));
        } else if (!Upgrade.isBare(request)) {
            refuse(request, Upgrade.WITH_BODY);
        } else if (!isFromHere(request)) {
            refuse(request, Problem.of(403, "foreign-origin", "One publishes from the shop's own pages."));
        } else {
            begin(request, parameters.getOrDefault("slug", ""));
        }
    }

    private void begin(HttpServerRequest request, String slug) {
        var address = server.address(request);
        if (!doorkeeper.admits(address)) {
            refuse(request, Problem.of(503, "too-many", "Too many publish at once; try again in a moment."));
            return;
        }
        var entrance = new BrowserConnection.Entrance(gate, streaming.streams(), slug, address);
        request.toWebSocket()
                .onFailure(broken -> doorkeeper.left(address))
                .onSuccess(socket -> BrowserConnection.open(socket, clock, entrance, () -> doorkeeper.left(address)));
    }

    private static void refuse(HttpServerRequest request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.write(problem));
    }

    /** A browser tells where its page is from; other programs need not. */
    private boolean isFromHere(HttpServerRequest request) {
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        return origin.isEmpty()
                || origin.get().equals(publicUrl)
                || authority(origin.get()).equals(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            return Objects.requireNonNullElse(URI.create(origin).getAuthority(), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
