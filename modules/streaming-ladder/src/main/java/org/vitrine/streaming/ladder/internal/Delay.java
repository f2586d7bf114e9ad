// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.time.Clock;
import java.time.Duration;

/** Notices that what comes out of the program has been far behind what was meant for it, for long. Guarded by {@code this}. */
final class Delay {
    private static final long FAR_MILLIS = 2_000;
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Clock clock;
    private long farSince = Long.MAX_VALUE;
    private long outThen;

    /** How the program does. */
    enum Verdict {
        /** It keeps up, or has not been behind for long. */
        WELL,
        /** Pictures come out, but too slowly. */
        SLOW,
        /** Nothing comes out. */
        STUCK
    }

    Delay(Clock clock) {
        this.clock = clock;
    }

    /** Judges by the times of the newest pictures that went in and came out, in milliseconds. */
    synchronized Verdict judge(long in, long out) {
        if (in - out <= FAR_MILLIS) {
            farSince = Long.MAX_VALUE;
            return Verdict.WELL;
        }
        if (farSince == Long.MAX_VALUE) {
            farSince = clock.millis();
            outThen = out;
        }
        if (clock.millis() - farSince < LONG.toMillis()) {
            return Verdict.WELL;
        }
        return out == outThen ? Verdict.STUCK : Verdict.SLOW;
    }
}
