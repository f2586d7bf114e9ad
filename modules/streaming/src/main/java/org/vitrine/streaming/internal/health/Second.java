// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

/** What came in one second. */
final class Second {
    private long number = -1;
    private long bytes;
    private int pictures;
    private int missed;
    private int soundGaps;
    private long earliest;
    private long latest;

    /** Forgets what it held, and is another second from here on. */
    void become(long other) {
        number = other;
        bytes = 0;
        pictures = 0;
        missed = 0;
        soundGaps = 0;
        earliest = Long.MAX_VALUE;
        latest = Long.MIN_VALUE;
    }

    /** A picture or sound of so many bytes. */
    void took(int more) {
        bytes += more;
    }

    /** A picture, and how many are missing before it. */
    void picture(int missing) {
        pictures++;
        missed += missing;
    }

    void soundGap() {
        soundGaps++;
    }

    /** Something came so long after its media time, in milliseconds. */
    void late(long by) {
        earliest = Math.min(earliest, by);
        latest = Math.max(latest, by);
    }

    long number() {
        return number;
    }

    long bytes() {
        return bytes;
    }

    int pictures() {
        return pictures;
    }

    int missed() {
        return missed;
    }

    int soundGaps() {
        return soundGaps;
    }

    /** The lateness of the most punctual; {@link Long#MAX_VALUE} where nothing came. */
    long earliest() {
        return earliest;
    }

    /** The lateness of the least punctual; {@link Long#MIN_VALUE} where nothing came. */
    long latest() {
        return latest;
    }
}
