// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The port that encoders connect to: one server for each event loop shares it. Any thread. */
final class RtmpServer {
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int MOST_CONNECTIONS = 500;

    private final Vertx vertx;
    private final StreamSettings settings;
    private final Reception reception;
    private final AtomicInteger open = new AtomicInteger();
    private final List<String> deployed = new CopyOnWriteArrayList<>();

    /** Takes connections, each on its event loop. */
    interface Reception {
        /** Takes one; {@code gone} is to be run when it has ended. */
        void take(NetSocket socket, Runnable gone);
    }

    /** Hands on each connection, on its event loop. */
    RtmpServer(Vertx vertx, StreamSettings settings, Reception reception) {
        this.vertx = vertx;
        this.settings = settings;
        this.reception = reception;
    }

    /** Opens the port; answers its number. */
    Future<Integer> open() {
        var first = new OneLoop(settings.port());
        int others = Runtime.getRuntime().availableProcessors() - 1;
        return deploy(first).compose(done -> join(first.port, others));
    }

    /** Closes the port and all connections. */
    Future<?> close() {
        return Future.join(deployed.stream().map(vertx::undeploy).toList());
    }

    private Future<Integer> join(int port, int others) {
        var joining = java.util.stream.IntStream.range(0, others)
                .mapToObj(i -> deploy(new OneLoop(port)))
                .toList();
        return Future.all(joining).map(port);
    }

    private Future<?> deploy(OneLoop loop) {
        return vertx.deployVerticle(loop, new DeploymentOptions()).onSuccess(deployed::add);
    }

    private void take(NetSocket socket) {
        if (open.incrementAndGet() > MOST_CONNECTIONS) {
            open.decrementAndGet();
            socket.close();
            return;
        }
        reception.take(socket, open::decrementAndGet);
    }

    private NetServerOptions options(int port) {
        return new NetServerOptions()
                .setHost(settings.bind())
                .setPort(port)
                .setTcpNoDelay(true)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setReadIdleTimeout(Math.toIntExact(SILENCE.toSeconds()));
    }

    private final class OneLoop extends AbstractVerticle {
        private final int wanted;
        private int port;

        OneLoop(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createNetServer(options(wanted))
                    .connectHandler(RtmpServer.this::take)
                    .listen()
                    .onSuccess(server -> port = server.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
