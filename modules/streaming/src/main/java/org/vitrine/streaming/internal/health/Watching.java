// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

/**
 * What one player tells of its last quarter of a minute.
 *
 * @param delayMillis how long ago what it shows was taken in
 * @param stalls how often the picture stood still for want of data
 * @param overSocket whether it comes over the live socket; else over HLS
 */
record Watching(long delayMillis, int stalls, boolean overSocket) {
    static final long LONGEST_DELAY_MILLIS = 60_000;
    private static final int MOST_STALLS = 1_000;

    Watching {
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY_MILLIS || stalls < 0 || stalls > MOST_STALLS) {
            throw new IllegalArgumentException("no player watches like this");
        }
    }
}
