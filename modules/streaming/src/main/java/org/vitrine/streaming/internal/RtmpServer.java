// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The port that encoders connect to: one server for each event loop shares it. Any thread; {@code this} guards what has been begun. */
final class RtmpServer {
    private final Vertx vertx;
    private final EncoderPort where;
    private final Reception reception;
    private final Doorkeeper doorkeeper;
    private final List<Future<String>> loops = new ArrayList<>();
    private boolean closed;

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

    /** Closes the port and all connections, also where it has not opened yet. */
    synchronized Future<?> close() {
        closed = true;
        return Future.join(loops.stream().map(this::undeployed).toList());
    }

    private Future<?> undeployed(Future<String> loop) {
        return loop.transform(begun -> begun.succeeded() ? vertx.undeploy(begun.result()) : Future.succeededFuture());
    }

    private Future<?> join(int others) {
        return Future.all(
                IntStream.range(0, others).mapToObj(i -> deploy(new OneLoop())).toList());
    }

    private synchronized Future<?> deploy(OneLoop loop) {
        if (closed) {
            return Future.failedFuture("it was closed before it was open");
        }
        var begun = vertx.deployVerticle(loop, new DeploymentOptions());
        loops.add(begun);
        return begun;
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
