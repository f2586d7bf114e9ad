// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Problem;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.json.Json;
import org.vitrine.shows.Show;

/** What both ways into a room have in common: the page must be the shop's own, and there must be such a show. */
@Component(service = Entrance.class)
public final class Entrance {
    private final RoomDirectory rooms;
    private final Desk desk;
    private final VertxServer server;

    @Activate
    public Entrance(@Reference RoomDirectory rooms, @Reference Desk desk, @Reference VertxServer server) {
        this.rooms = rooms;
        this.desk = desk;
        this.server = server;
    }

    Desk desk() {
        return desk;
    }

    /** Goes on with the show's room, on the request's event loop; or answers with what is wrong. */
    void open(HttpServerRequest request, String slug, Consumer<Room> next) {
        if (!isFromHere(request)) {
            refuse(request, Problem.of(403, "foreign-origin", "This room is entered from the shop's own pages."));
            return;
        }
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        request.pause();
        Thread.ofVirtual().start(() -> {
            var show = desk.show(slug).map(Show::id);
            context.runOnContext(back -> {
                request.resume();
                show.ifPresentOrElse(
                        id -> next.accept(rooms.of(id)),
                        () -> refuse(request, Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")));
            });
        });
    }

    /** A browser tells where its page is from; other programs need not. */
    private boolean isFromHere(HttpServerRequest request) {
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        return origin.isEmpty()
                || origin.get().equals(server.publicUrl())
                || authority(origin.get()).equals(request.getHeader("Host"));
    }

    private static String authority(String origin) {
        try {
            return Objects.requireNonNullElse(URI.create(origin).getAuthority(), "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void refuse(HttpServerRequest request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.write(problem));
    }
}
