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
 * <p>Asks the show service, which may come and go, on a virtual thread, and again each second until it answers; what happens after that
 * answer is known from the log. Any thread.
 */
final class Curtain {
    private static final System.Logger LOG = System.getLogger(Curtain.class.getName());
    private static final long PAUSE_MILLIS = 1_000;

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

    /** Finds out whether the show of this stream is on air; the stream hears of its show's events already. */
    void look(LiveStream stream) {
        if (stream.isOnAir() || stream.isOver()) {
            return;
        }
        Thread.ofVirtual().name("streaming-curtain").start(() -> {
            if (!isAnswered(stream)) {
                vertx.setTimer(PAUSE_MILLIS, again -> look(stream));
            }
        });
    }

    private boolean isAnswered(LiveStream stream) {
        var service = shows.get();
        if (service == null) {
            return false;
        }
        try {
            service.find(stream.show().show())
                    .map(Show::state)
                    .filter(ShowState.LIVE::equals)
                    .ifPresent(live -> stream.goOnAir());
            return true;
        } catch (RuntimeException e) {
            var slug = stream.show().slug().value();
            LOG.log(Level.WARNING, "It could not be found out whether the show " + slug + " is on air", e);
            return false;
        }
    }
}
