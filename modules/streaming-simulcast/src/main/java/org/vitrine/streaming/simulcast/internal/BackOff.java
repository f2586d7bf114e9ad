// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: from one second, twice as long each time, to half a minute, and never quite the same. */
final class BackOff {
    private static final long SHORTEST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;
    /** A fifth more or less, so that many who were cut off together do not come back together. */
    private static final double JITTER = 0.2;

    private final RandomGenerator random;
    private long next = SHORTEST_MILLIS;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        long millis = Math.clamp((long) (next * factor), SHORTEST_MILLIS, LONGEST_MILLIS);
        next = Math.min(2 * next, LONGEST_MILLIS);
        return Duration.ofMillis(millis);
    }

    /** It went well: begins anew. */
    void reset() {
        next = SHORTEST_MILLIS;
    }
}
