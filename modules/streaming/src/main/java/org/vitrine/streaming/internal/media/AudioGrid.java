// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/**
 * Puts frames of sound on their sample grid: RTMP's milliseconds round each frame's time, and a decoder hears the gaps.
 *
 * <p>A frame that is more than 100 ms off its place has been lost or delayed: the grid begins anew there.
 */
final class AudioGrid {
    private static final long TOLERANCE_MILLIS = 100;

    private final int rate;
    private long next;
    private boolean begun;

    AudioGrid(AudioFormat format) {
        this.rate = format.rate();
    }

    /** The place of a frame of so many samples that came with this time; in samples. */
    long place(long millis, int samples) {
        long wanted = millis * rate / 1000;
        if (!begun || Math.abs(wanted - next) > TOLERANCE_MILLIS * rate / 1000) {
            begun = true;
            next = Math.max(wanted, next);
        }
        long place = next;
        next += samples;
        return place;
    }
}
