// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Vertx;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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

    /** Finds out whether the show of this new stream is on air, and if not, when it is. */
    void watch(LiveStream stream) {
        look(stream, LiveStream::beginOnAir);
    }

    private void look(LiveStream stream, Consumer<LiveStream> raise) {
        if (stream.isOnAir() || stream.isOver()) {
            return;
        }
        Thread.ofVirtual().name("streaming-curtain").start(() -> {
            if (isLive(stream)) {
                raise.accept(stream);
            }
            vertx.setTimer(PAUSE_MILLIS, again -> look(stream, LiveStream::goOnAir));
        });
    }

    private boolean isLive(LiveStream stream) {
        var service = shows.get();
        if (service == null) {
            return false;
        }
        try {
            return service.find(stream.show().show())
                    .map(Show::state)
                    .filter(ShowState.LIVE::equals)
                    .isPresent();
        } catch (RuntimeException e) {
            var slug = stream.show().slug().value();
            LOG.log(Level.WARNING, "It could not be found out whether the show " + slug + " is on air", e);
            return false;
        }
    }
}
