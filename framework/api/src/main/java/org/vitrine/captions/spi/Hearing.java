// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions.spi;

import java.time.Duration;
import java.time.Instant;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/**
 * What a captioner is to listen to.
 *
 * @param language in which it is to write
 * @param sound the format of what it will hear
 * @param start the programme clock's time at decode time 0
 */
public record Hearing(ShowId show, CaptionLanguage language, Track sound, Instant start) {
    private static final long NANOS = 1_000_000_000;

    /** When this frame begins, on the programme clock. */
    public Instant from(AccessUnit unit) {
        return at(unit.decodeTime());
    }

    /** When this frame ends, on the programme clock. */
    public Instant to(AccessUnit unit) {
        return at(unit.decodeTime() + unit.duration());
    }

    private Instant at(long decodeTime) {
        long seconds = Math.floorDiv(decodeTime, (long) sound.timescale());
        long rest = Math.floorMod(decodeTime, (long) sound.timescale());
        return start.plus(Duration.ofSeconds(seconds, rest * NANOS / sound.timescale()));
    }
}
