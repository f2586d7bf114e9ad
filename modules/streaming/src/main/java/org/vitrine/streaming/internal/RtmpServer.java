// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The port that encoders connect to: one server for each event loop shares it. Any thread. */
final class RtmpServer {
    private final Vertx vertx;
    private final EncoderPort where;
    private final Reception reception;
    private final Doorkeeper doorkeeper;
    private final List<String> deployed = new CopyOnWriteArrayList<>();

    /** Takes connections, each on its event loop. */
    interface Reception {
        /** Takes one; {@code gone} is to be run when it has ended. */
        void take(NetSocket socket, Runnable gone);
    }

    /** Hands on each connection that the doorkeeper admits, on its event loop. */
    RtmpServer(Vertx vertx, EncoderPort where, Doorkeeper doorkeeper, Reception reception) {
        this.vertx = vertx;
        this.where = where;
        this.doorkeeper = doorkeeper;
        this.reception = reception;
    }

    /** Opens the port; answers its number. */
    Future<Integer> open() {
        var first = new OneLoop();
        int others = Runtime.getRuntime().availableProcessors() - 1;
        return deploy(first).compose(done -> join(others)).map(done -> first.port);
    }

    /** Closes the port and all connections. */
    Future<?> close() {
        return Future.join(deployed.stream().map(vertx::undeploy).toList());
    }

    private Future<?> join(int others) {
        return Future.all(
                IntStream.range(0, others).mapToObj(i -> deploy(new OneLoop())).toList());
    }

    private Future<?> deploy(OneLoop loop) {
        return vertx.deployVerticle(loop, new DeploymentOptions()).onSuccess(deployed::add);
    }

    private void take(NetSocket socket) {
        var address = String.valueOf(socket.remoteAddress().hostAddress());
        if (doorkeeper.admits(address)) {
            reception.take(socket, () -> doorkeeper.left(address));
        } else {
            socket.close();
        }
    }

    private final class OneLoop extends AbstractVerticle {
        private int port;

        @Override
        public void start(Promise<Void> started) {
            vertx.createNetServer(where.options())
                    .connectHandler(RtmpServer.this::take)
                    .listen()
                    .onSuccess(server -> port = server.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
