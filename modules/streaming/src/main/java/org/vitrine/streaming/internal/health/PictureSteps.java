// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.util.Arrays;

/**
 * Finds pictures that are missing: steps in the timestamps that are multiples of the usual one.
 *
 * <p>The usual step is the median of the last sixty-four, found anew after every sixteen. Not thread-safe.
 */
final class PictureSteps {
    private static final int KEPT = 64;
    private static final int ENOUGH = 16;
    private static final double MORE_THAN_ONE = 1.75;

    private final long[] steps = new long[KEPT];
    private long last = -1;
    private int taken;
    private long usual;

    /** How many pictures are missing before this one, which is decoded at this time, in milliseconds. */
    int missingBefore(long dts) {
        if (last < 0) {
            last = dts;
            return 0;
        }
        long step = dts - last;
        last = dts;
        steps[taken++ % KEPT] = step;
        if (taken % ENOUGH == 0) {
            usual = median();
        }
        return usual > 0 && step > usual * MORE_THAN_ONE ? (int) Math.round((double) step / usual) - 1 : 0;
    }

    private long median() {
        var sorted = Arrays.copyOf(steps, Math.min(taken, KEPT));
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
