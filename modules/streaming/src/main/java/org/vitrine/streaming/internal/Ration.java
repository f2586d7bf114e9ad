// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

/**
 * How many bytes a stream may have for each second of its media: 50 Mbit/s, and 32 MB at once.
 *
 * <p>What is kept for viewers is kept by media time, so this bounds a stream's memory, also where all its pictures bear one timestamp. Not
 * thread-safe.
 */
final class Ration {
    static final String EXCEEDED = "it sends more than 50 Mbit for a second of its stream";
    private static final long BYTES_A_MILLI = 6_250;
    private static final long MOST_AT_ONCE = 32L << 20;
    /** Larger steps are jumps, for which nobody gets more. */
    private static final int JUMP_MILLIS = 10_000;

    private long level;
    private long newest = -1;

    /** Whether so many bytes at this timestamp, as sent, are within it. */
    boolean admits(int bytes, long timestamp) {
        int step = newest < 0 ? 0 : (int) (timestamp - newest);
        if (newest < 0 || step > 0 || step < -JUMP_MILLIS) {
            newest = timestamp;
        }
        if (step > 0 && step < JUMP_MILLIS) {
            level = Math.max(0, level - step * BYTES_A_MILLI);
        }
        level += bytes;
        return level <= MOST_AT_ONCE;
    }
}
