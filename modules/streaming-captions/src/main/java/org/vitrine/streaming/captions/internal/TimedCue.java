// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Duration;
import java.time.Instant;
import org.vitrine.captions.Cue;

/**
 * A cue of a file.
 *
 * @param fromMillis since the picture began
 * @param toMillis in the same; after {@code fromMillis}
 * @param text as {@link Cue#text}
 */
record TimedCue(long fromMillis, long toMillis, String text) {
    /** On the programme clock, given when the picture began. */
    Cue at(Instant start) {
        return new Cue(start.plusMillis(fromMillis), start.plusMillis(toMillis), text);
    }

    static TimedCue of(Cue cue, Instant start) {
        return new TimedCue(
                Duration.between(start, cue.from()).toMillis(),
                Duration.between(start, cue.to()).toMillis(),
                cue.text());
    }
}
