// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;

/**
 * Lets everyone see a stream once its show is on air; while the show is in the green room the picture is for staff.
 *
 * <p>The log tells of it at once. Since the news may have come before the stream, and the show service may be away or know of it a moment
 * late on this node, it is asked too, on a virtual thread, every other second until the show is on air. Any thread.
 */
final class Curtain {
    private static final System.Logger LOG = System.getLogger(Curtain.class.getName());
    private static final long PAUSE_MILLIS = 2_000;

    private final Vertx vertx;
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    Curtain(Vertx vertx) {
        this.vertx = vertx;
    }

    void set(ShowService service) {
        shows.set(service);
    }

    void unset(ShowService service) {
        shows.compareAndSet(service, null);
    }

    /** Finds out when the show of this new stream is on air. */
    void watch(LiveStream stream) {
        if (stream.isOnAir() || stream.isOver()) {
            return;
        }
        Thread.ofVirtual().name("streaming-curtain").start(() -> {
            look(stream);
            vertx.setTimer(PAUSE_MILLIS, again -> watch(stream));
        });
    }

    private void look(LiveStream stream) {
        var service = shows.get();
        if (service == null) {
            return;
        }
        try {
            service.find(stream.show().show())
                    .map(Show::state)
                    .filter(ShowState.LIVE::equals)
                    .ifPresent(live -> stream.goOnAir());
        } catch (RuntimeException e) {
            var slug = stream.show().slug().value();
            LOG.log(Level.WARNING, "It could not be found out whether the show " + slug + " is on air", e);
        }
    }
}
