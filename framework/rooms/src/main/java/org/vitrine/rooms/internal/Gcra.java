// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

/**
 * Lets so many through in a time, with a burst: the generic cell rate algorithm (ITU-T I.371), one number a key.
 *
 * <p>For one thread.
 */
final class Gcra {
    private final long intervalMillis;
    private final long burstMillis;
    private long due;

    /**
     * A limit.
     *
     * @param intervalMillis one in this time on average
     * @param burst so many at once after a pause
     */
    Gcra(long intervalMillis, int burst) {
        this.intervalMillis = intervalMillis;
        this.burstMillis = intervalMillis * burst;
    }

    boolean admits(long nowMillis) {
        long next = Math.max(due, nowMillis) + intervalMillis;
        if (next - nowMillis > burstMillis) {
            return false;
        }
        due = next;
        return true;
    }
}
