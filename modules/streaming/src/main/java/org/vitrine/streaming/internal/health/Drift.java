// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.util.Arrays;

/**
 * Compares media time with the clock.
 *
 * <p>What comes is late by its arrival less its media time; what counts is the most punctual of a second, since the network only ever adds.
 * The most punctual of the last ten minutes stands for no lateness at all: a clock that goes a little wrong is forgiven by then. In
 * milliseconds; not thread-safe.
 */
final class Drift {
    private static final int MINUTES = 10;
    private static final int MINUTE = 60;
    private static final int ENOUGH = 20;
    private static final int LOOK = 5;
    private static final long NOTHING = Long.MAX_VALUE;

    private final Seconds seconds;
    private final long[] floors = new long[MINUTES];
    private long minute = -1;
    private long behind;

    Drift(Seconds seconds) {
        this.seconds = seconds;
        Arrays.fill(floors, NOTHING);
    }

    /** Something came in this second, so late. */
    void take(long second, long late) {
        long now = second / MINUTE;
        while (minute < now) {
            minute = Math.max(minute + 1, now - MINUTES);
            floors[(int) (minute % MINUTES)] = NOTHING;
        }
        int place = (int) (now % MINUTES);
        floors[place] = Math.min(floors[place], late);
        seconds.at(second).late(late);
    }

    /** How far the stream lies behind in this second; what it was where nothing comes. */
    long behind(long second) {
        long recent = seconds.earliest(second - 2, second + 1);
        if (recent != NOTHING) {
            behind = recent - Arrays.stream(floors).min().orElse(recent);
        }
        return behind;
    }

    /** How much further it lies behind than a minute before; 0 for the first seconds. */
    long aMinute(long second) {
        long from = Math.max(0, second - MINUTE);
        long span = second - from - LOOK;
        long before = seconds.earliest(from, from + LOOK);
        long recent = seconds.earliest(second - LOOK, second);
        if (span < ENOUGH || before == NOTHING || recent == NOTHING) {
            return 0;
        }
        return (recent - before) * MINUTE / span;
    }

    /** How much later the latest of the last seconds came than the most punctual of them. */
    long jitter(long second) {
        long earliest = seconds.earliest(second - LOOK, second + 1);
        return earliest == NOTHING ? 0 : seconds.latest(second - LOOK, second + 1) - earliest;
    }
}
