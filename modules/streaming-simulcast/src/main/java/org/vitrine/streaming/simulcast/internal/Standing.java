// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.simulcast.TargetState;

/**
 * How it stands with one target.
 *
 * @param since when it came to stand so
 * @param until when the next attempt is due, where it waits
 * @param sentence the far end's own words, where it has refused; may be empty
 * @param figures how much goes out
 */
record Standing(
        TargetState state,
        Instant since,
        Optional<Instant> until,
        Optional<Why> why,
        String sentence,
        Figures figures) {
    /**
     * How much goes out.
     *
     * @param bitsPerSecond over the last five seconds
     * @param droppedGroups groups of pictures that were left out since the stream began
     */
    record Figures(long bitsPerSecond, long droppedGroups) {
        static final Figures NONE = new Figures(0, 0);
    }

    static Standing of(TargetState state, Instant since) {
        return new Standing(state, since, Optional.empty(), Optional.empty(), "", Figures.NONE);
    }

    Standing because(Why cause, String words) {
        return new Standing(state, since, until, Optional.of(cause), words, figures);
    }

    Standing until(Instant due) {
        return new Standing(state, since, Optional.of(due), why, sentence, figures);
    }

    Standing with(Figures others) {
        return new Standing(state, since, until, why, sentence, others);
    }
}
