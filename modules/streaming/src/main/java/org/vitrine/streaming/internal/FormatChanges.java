// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/** Counts how often one publisher changes its formats: each time all who watch begin anew. On the stream's event loop. */
final class FormatChanges implements Timeline.Output {
    static final int MOST_IN_A_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> lately = new ArrayDeque<>();

    FormatChanges(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void formats(Formats formats) {
        var now = clock.instant();
        lately.addLast(now);
        while (lately.getFirst().isBefore(now.minus(MINUTE))) {
            lately.removeFirst();
        }
    }

    @Override
    public void video(Sample sample) {}

    @Override
    public void audio(Sample sample) {}

    /** Whether it is too often; what it begins with is no change. */
    boolean tooMany() {
        return lately.size() > MOST_IN_A_MINUTE + 1;
    }
}
