// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.time.Duration;
import java.util.Optional;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/** How far a stream has got on its timeline. Written by its event loop; {@link #newest} may be read by any thread. */
final class Progress implements Timeline.Output {
    private Formats formats = Formats.NONE;
    private long reachedMillis;
    private volatile long newestMillis = -1;

    @Override
    public void formats(Formats changed) {
        formats = changed;
    }

    @Override
    public void video(Sample sample) {
        newestMillis = sample.dts();
        reachedMillis = Math.max(reachedMillis, sample.dts() + sample.duration());
    }

    @Override
    public void audio(Sample sample) {
        int rate = formats.audio().orElseThrow().rate();
        if (formats.video().isEmpty() || newestMillis < 0) {
            newestMillis = sample.dts() * 1000 / rate;
        }
        reachedMillis = Math.max(reachedMillis, (sample.dts() + sample.duration()) * 1000 / rate);
    }

    /** Where the newest picture stands, or sound where there are no pictures. */
    Optional<Duration> newest() {
        long millis = newestMillis;
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    /** Where a new timeline may begin that should begin here, in milliseconds: never before what is there already. */
    long after(Duration wanted) {
        return Math.max(reachedMillis, wanted.toMillis());
    }
}
