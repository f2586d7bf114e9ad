// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes UUIDs of version 7, which sort by the millisecond they were made in.
 *
 * <p>Within one maker each id is greater than the one before, also inside a millisecond and when the clock steps back
 * (RFC 9562, section 6.2, method 1: the twelve bits of rand_a count). Safe for many threads.
 */
public final class Uuid7 {
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Milliseconds and counter of the last id, in one number; guarded by {@code this}. */
    private long last;

    public Uuid7(Clock clock) {
        this.clock = clock;
    }

    /** Makes the next id. */
    public UUID next() {
        long stamp = nextStamp();
        long high = ((stamp >>> COUNTER_BITS) << 16) | 0x7000L | (stamp & COUNTER_MASK);
        long low = (random.nextLong() >>> 2) | (1L << 63);
        return new UUID(high, low);
    }

    private synchronized long nextStamp() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
