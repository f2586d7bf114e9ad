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
    private static final String REMEDY =
            "Choose another one with --rtmp-port, or port in config/org.vitrine.streaming.json.";

    private final RtmpServer server;
    private final CompletableFuture<Integer> opening = new CompletableFuture<>();

    RtmpPort(RtmpServer server) {
        this.server = server;
    }

    /** Begins to open it; returns at once. */
    void open(StreamSettings settings) {
        server.open()
                .onSuccess(number -> {
                    LOG.log(Level.INFO, "Encoders may connect to rtmp://" + settings.bind() + ":" + number + "/live");
                    opening.complete(number);
                })
                .onFailure(failure -> {
                    LOG.log(
                            Level.ERROR,
                            "The port " + settings.port() + " for encoders cannot be opened (" + failure.getMessage()
                                    + "). " + REMEDY);
                    opening.completeExceptionally(failure);
                });
    }

    /** The port's number; waits until it is open. */
    int number() {
        return opening.join();
    }

    Health health() {
        if (opening.isCompletedExceptionally()) {
            return new Health.Degraded("The port for encoders could not be opened: nobody can stream.", REMEDY);
        }
        return opening.isDone()
                ? new Health.Up()
                : new Health.Degraded("The port for encoders is not open yet.", "Wait a moment.");
    }

    /** Closes it and all connections; waits for some seconds at most. */
    void close() {
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
}
