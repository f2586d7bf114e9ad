// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.FakeCredentials;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

/** Rooms behind a port that is really open, with two event loops; one show, {@code tea}, is live. */
final class TestRooms {
    private static final Rates.Limits LIMITS = new Rates.Limits(4, 20, 1_000, 15);

    final ManualClock clock;
    final FakeShows shows;
    final FakeCredentials credentials;
    final MemoryShowLog log;
    final Desk desk = new Desk();
    final RoomDirectory rooms;
    final ShowId tea;
    /** Whether what happens in the log is not heard. */
    volatile boolean isDeaf;

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private final RoomSocketRoute sockets;
    private final RoomEventsRoute streams;

    TestRooms() throws Exception {
        this(LIMITS);
    }

    TestRooms(Rates.Limits limits) throws Exception {
        this(limits, new Shop(new ManualClock()));
    }

    /** The same shop on another node. */
    TestRooms(TestRooms other) throws Exception {
        this(LIMITS, new Shop(other.clock, other.shows, other.credentials, other.log, other.tea));
    }

    private TestRooms(Rates.Limits limits, Shop shop) throws Exception {
        clock = shop.clock;
        shows = shop.shows;
        credentials = shop.credentials;
        log = shop.log;
        tea = shop.tea;
        rooms = new RoomDirectory(vertx, log, clock, limits);
        log.with(events -> {
            if (!isDeaf) {
                rooms.appended(events);
            }
        });
        desk.addShows(shows);
        desk.addCredentials(credentials);
        var entrance = new Entrance(rooms, desk, "https://shop.example");
        sockets = new RoomSocketRoute(entrance, clock);
        streams = new RoomEventsRoute(entrance, clock);
        vertx.deployVerticle(OneLoop::new, new DeploymentOptions().setInstances(2))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    int port() {
        return servers.getFirst().actualPort();
    }

    Viewer viewer() {
        return Viewer.open(port(), "tea");
    }

    /** Somebody who has entered. */
    Viewer viewer(Caller caller) {
        var viewer = viewer();
        viewer.send("{\"hello\":{\"ticket\":\"" + credentials.ticket(caller, tea) + "\"}}");
        viewer.await("hello");
        return viewer;
    }

    /** Nobody known, who has entered. */
    Viewer anonymous() {
        var viewer = viewer();
        viewer.send("{\"hello\":{}}");
        viewer.await("hello");
        return viewer;
    }

    LogEvent append(int number) {
        return log.append(NewEvent.of(tea, new Counted(number)));
    }

    /** Lets so many events happen. */
    void happen(int count) {
        IntStream.rangeClosed(1, count).forEach(this::append);
    }

    void close() throws Exception {
        rooms.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private final class OneLoop extends AbstractVerticle {
        @Override
        public void start(Promise<Void> started) {
            var options = new HttpServerOptions()
                    .setMaxWebSocketMessageSize(1 << 20)
                    .setMaxWebSocketFrameSize(1 << 20)
                    .setPerMessageWebSocketCompressionSupported(false)
                    .setPerFrameWebSocketCompressionSupported(false);
            var server = vertx.createHttpServer(options);
            servers.add(server);
            server.requestHandler(TestRooms.this::route);
            server.listen(SocketAddress.sharedRandomPort(1, "127.0.0.1"))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    private void route(HttpServerRequest request) {
        var parts = Objects.requireNonNull(request.path()).split("/", -1);
        var parameters = Map.of("slug", parts[4]);
        if (parts.length == 6) {
            streams.handle(request, parameters);
        } else {
            sockets.handle(request, parameters);
        }
    }

    /** What all nodes have in common. */
    private record Shop(
            ManualClock clock, FakeShows shows, FakeCredentials credentials, MemoryShowLog log, ShowId tea) {
        Shop(ManualClock clock) {
            this(clock, new FakeShows());
        }

        private Shop(ManualClock clock, FakeShows shows) {
            this(
                    clock,
                    shows,
                    new FakeCredentials(clock),
                    new MemoryShowLog(clock),
                    shows.put("tea", ShowState.LIVE).id());
        }
    }
}
