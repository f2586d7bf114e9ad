// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/**
 * Measures a stream as it comes in: constant work a picture, whoever asks.
 *
 * <p>Written on the stream's event loop, read by any thread; guarded by {@code this}.
 */
public final class StreamMeter implements Timeline.Output {
    private final Clock clock;
    private Publication publication;
    private boolean begun;

    /** Measures from the first {@link #published} on. */
    public StreamMeter(Clock clock) {
        this.clock = clock;
        this.publication = new Publication(clock.instant());
    }

    /** A publisher begins. */
    public synchronized void published() {
        begun = true;
        publication = new Publication(clock.instant());
    }

    /** The publisher sends what is not passed on; answers whether that is news. */
    public synchronized boolean unsupported() {
        return publication.unsupported();
    }

    @Override
    public synchronized void formats(Formats changed) {
        publication.formats(changed);
    }

    @Override
    public synchronized void video(Sample sample) {
        publication.picture(clock.millis(), sample);
    }

    @Override
    public synchronized void audio(Sample sample) {
        publication.sound(clock.millis(), sample);
    }

    /** How the stream is; with what to mend, unless nobody streams. */
    public synchronized StreamHealth health(boolean interrupted) {
        var state = interrupted ? State.INTERRUPTED : publication.hasFormats() ? State.LIVE : State.OFFLINE;
        var since = begun && !interrupted ? Optional.of(publication.since()) : Optional.<Instant>empty();
        var measured = publication.measure(clock.millis(), state, since);
        return interrupted ? measured : publication.advised(clock.millis(), measured);
    }
}
