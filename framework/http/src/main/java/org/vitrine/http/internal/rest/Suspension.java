// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.glassfish.jersey.server.spi.ContainerResponseWriter.TimeoutHandler;
import org.jspecify.annotations.Nullable;

/** The time that a resource has for an answer it has put off. Any thread. */
final class Suspension {
    private final Context loop;
    private final Supplier<ContainerResponseWriter> writer;
    /** Guarded by {@code this}, as are the ones below. */
    private @Nullable TimeoutHandler handler;

    private @Nullable Long timer;
    private boolean begun;

    Suspension(Context loop, Supplier<ContainerResponseWriter> writer) {
        this.loop = loop;
        this.writer = writer;
    }

    /** Begins it; a time of zero is for ever. False if it had begun. */
    synchronized boolean begin(long millis, @Nullable TimeoutHandler whenOver) {
        if (begun) {
            return false;
        }
        begun = true;
        handler = whenOver;
        arm(millis);
        return true;
    }

    synchronized void reset(long millis) {
        if (!begun) {
            throw new IllegalStateException("not suspended");
        }
        disarm();
        arm(millis);
    }

    synchronized void end() {
        disarm();
        handler = null;
    }

    private void arm(long millis) {
        if (millis > 0) {
            timer = vertx().setTimer(
                            millis, over -> Thread.ofVirtual().name("timeout").start(this::over));
        }
    }

    private void disarm() {
        if (timer != null) {
            vertx().cancelTimer(timer);
            timer = null;
        }
    }

    private void over() {
        TimeoutHandler told;
        synchronized (this) {
            told = handler;
        }
        if (told != null) {
            told.onTimeout(writer.get());
        }
    }

    private Vertx vertx() {
        return loop.owner();
    }
}
