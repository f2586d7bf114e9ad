// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

/**
 * Lets so many through in a second, with a burst: the generic cell rate algorithm (ITU-T I.371), one number a key.
 *
 * <p>For one thread at a time.
 */
final class Gcra {
    private static final long SECOND_MICROS = 1_000_000;

    private final long intervalMicros;
    private final long burstMicros;
    private long dueMicros;

    /**
     * A limit.
     *
     * @param perSecond so many on average
     * @param burst so many at once after a pause
     */
    Gcra(int perSecond, int burst) {
        this.intervalMicros = SECOND_MICROS / perSecond;
        this.burstMicros = intervalMicros * burst;
    }

    boolean admits(long nowMillis) {
        long now = nowMillis * 1000;
        long next = Math.max(dueMicros, now) + intervalMicros;
        if (next - now > burstMicros) {
            return false;
        }
        dueMicros = next;
        return true;
    }

    /** Whether half of what may come at once has come. */
    boolean isHalfUsed(long nowMillis) {
        return dueMicros - nowMillis * 1000 > burstMicros / 2;
    }

    /** Whether it is as good as new. */
    boolean isIdle(long nowMillis) {
        return dueMicros <= nowMillis * 1000;
    }
}
