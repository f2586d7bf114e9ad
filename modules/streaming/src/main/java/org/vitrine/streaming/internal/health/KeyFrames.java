// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

/** How far key frames lie apart, and whether pictures are shown in another order than they come. In milliseconds; not thread-safe. */
final class KeyFrames {
    private long lastKey = -1;
    private long newest = -1;
    private long distance;
    private int leastOffset = Integer.MAX_VALUE;
    private int mostOffset = Integer.MIN_VALUE;
    private int reorder;

    /** A picture, decoded at this time and shown so much later. */
    void take(long dts, int compositionOffset, boolean key) {
        if (key) {
            distance = lastKey < 0 ? 0 : dts - lastKey;
            reorder = mostOffset > leastOffset ? mostOffset - leastOffset : 0;
            lastKey = dts;
            leastOffset = Integer.MAX_VALUE;
            mostOffset = Integer.MIN_VALUE;
        }
        newest = dts;
        leastOffset = Math.min(leastOffset, compositionOffset);
        mostOffset = Math.max(mostOffset, compositionOffset);
    }

    /** Between the last two key frames; 0 until there are two. */
    double seconds() {
        return distance / 1000.0;
    }

    /** Since the last key frame, or between the last two: whichever is longer. */
    long longest() {
        return Math.max(distance, lastKey < 0 ? 0 : newest - lastKey);
    }

    /** By how much the order of pictures delays them; 0 where they are shown in the order in which they come. */
    int reorder() {
        return reorder;
    }
}
