// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vitrine.health.Health;

/** Knows whether the port for encoders is open. Any thread. */
final class RtmpPort {
    private static final System.Logger LOG = System.getLogger(RtmpPort.class.getName());
    private static final long MOST_SECONDS = 10;

    private final EncoderPort where;
    private final RtmpServer server;
    private final CompletableFuture<Integer> opening = new CompletableFuture<>();
    private volatile boolean closed;

    /** For the server that listens there. */
    RtmpPort(EncoderPort where, RtmpServer server) {
        this.where = where;
        this.server = server;
    }

    /** Begins to open it; returns at once. */
    void open() {
        server.open()
                .onSuccess(number -> {
                    LOG.log(Level.INFO, "Encoders may connect to " + address(where.bind(), number));
                    opening.complete(number);
                })
                .onFailure(failure -> {
                    LOG.log(
                            closed ? Level.DEBUG : Level.ERROR,
                            "The port " + where.number() + " for encoders cannot be opened (" + failure.getMessage()
                                    + "). " + where.remedy());
                    opening.completeExceptionally(failure);
                });
    }

    /** What a host enters in an encoder who reaches this shop under that name; waits until the port is open. */
    String url(String host) {
        return address(host, number());
    }

    /** The port's number; waits until it is open. */
    int number() {
        return opening.join();
    }

    Health health() {
        if (opening.isCompletedExceptionally()) {
            return new Health.Degraded(
                    "The port for encoders could not be opened: nobody can stream to it.", where.remedy());
        }
        return opening.isDone()
                ? new Health.Up()
                : new Health.Degraded("The port for encoders is not open yet.", "Wait a moment.");
    }

    /** Closes it and all connections; waits for some seconds at most. */
    void close() {
        closed = true;
        try {
            server.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            var timely = !(e.getCause() instanceof TimeoutException);
            LOG.log(
                    Level.WARNING,
                    timely ? "The port for encoders was not closed in order" : "The port for encoders is slow to close",
                    e);
        }
    }

    private String address(String host, int number) {
        return where.scheme() + "://" + host + ":" + number + "/live";
    }
}
