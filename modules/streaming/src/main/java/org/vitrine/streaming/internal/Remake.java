// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.internal.hls.Broadcast;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.VideoFormat;

/**
 * One rendition of a stream: pictures that somebody has coded anew, and the stream's own sound.
 *
 * <p>The sound is there before the pictures come back, and waits for them. On the stream's event loop; {@link #isAlive} may be asked by
 * any thread.
 */
final class Remake {
    private static final System.Logger LOG = System.getLogger(Remake.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int MOST_SOUNDS = 2_000;

    private final Broadcast broadcast;
    private final Clock clock;
    private final Deque<Sample> sounds = new ArrayDeque<>();
    private Formats source = Formats.NONE;
    private @Nullable VideoFormat picture;
    private volatile long lastPicture;

    Remake(Broadcast broadcast, Clock clock) {
        this.broadcast = broadcast;
        this.clock = clock;
        this.lastPicture = clock.millis();
    }

    Broadcast broadcast() {
        return broadcast;
    }

    /** Whether pictures have come lately. */
    boolean isAlive() {
        return clock.millis() - lastPicture < PATIENCE.toMillis();
    }

    /** The stream begins anew: pictures that are still under way belong to what is over. */
    void source(Formats changed) {
        source = changed;
        picture = null;
        sounds.clear();
        broadcast.interrupt();
    }

    void sound(Sample sound) {
        sounds.addLast(sound);
        if (sounds.size() > MOST_SOUNDS) {
            sounds.removeFirst();
        }
    }

    void begin(VideoFormat format) {
        picture = format;
        broadcast.formats(new Formats(Optional.of(format), source.audio()));
        LOG.log(Level.DEBUG, "A rendition of {0}x{1} begins", format.width(), format.height());
    }

    void picture(Sample sample) {
        if (picture != null) {
            lastPicture = clock.millis();
            soundUntil(sample.dts());
            broadcast.video(sample);
        }
    }

    private void soundUntil(long millis) {
        long rate = source.audio().map(audio -> (long) audio.rate()).orElse(1L);
        while (!sounds.isEmpty() && sounds.getFirst().dts() * 1_000 / rate < millis) {
            broadcast.audio(sounds.removeFirst());
        }
    }
}
