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
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;

/** What both ways into a room have in common: the page must be the shop's own, and there must be such a show. */
@Component(service = Entrance.class)
public final class Entrance {
    private static final System.Logger LOG = System.getLogger(Entrance.class.getName());

    private final RoomDirectory rooms;
    private final Desk desk;
    private final String publicUrl;

    @Activate
    public Entrance(@Reference RoomDirectory rooms, @Reference Desk desk, @Reference VertxServer server) {
        this(rooms, desk, server.publicUrl());
    }

    Entrance(RoomDirectory rooms, Desk desk, String publicUrl) {
        this.rooms = rooms;
        this.desk = desk;
        this.publicUrl = publicUrl;
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
            var answer = look(slug, request, next);
            context.runOnContext(back -> {
                request.resume();
                answer.run();
            });
        });
    }

    /** Answers a request with a problem. */
    static void refuse(HttpServerRequest request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .end(Json.write(problem));
    }

    private Runnable look(String slug, HttpServerRequest request, Consumer<Room> next) {
        try {
            Optional<ShowId> show = desk.show(slug).map(Show::id);
            return show.<Runnable>map(id -> () -> next.accept(rooms.of(id)))
                    .orElseGet(() -> () -> refuse(request, missing(slug)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A room could not be entered", e);
            return () -> {
                request.response().putHeader("Retry-After", "1");
                refuse(
                        request,
                        Problem.of(503, "try-again", "The room cannot be entered just now; try again in a moment."));
            };
        }
    }

    private static Problem missing(String slug) {
        return Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".");
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
