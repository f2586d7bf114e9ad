// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/**
 * Makes one ever-growing time out of RTMP's timestamps, which are 32 bits wide, wrap after 49.7 days, jump and go back.
 *
 * <p>A step of more than ten seconds, either way, is a jump: the time goes on by one frame instead. In milliseconds.
 */
public final class Timestamps {
    private static final long JUMP = 10_000;
    private static final long FRAME = 33;

    private final long from;
    private long shift;
    private long lastRaw;
    private long lastTime;
    private boolean begun;

    /** Begins at this time, whatever the first stamp is; none is earlier. */
    public Timestamps(long from) {
        this.from = from;
        this.lastTime = from;
    }

    /** The time for a stamp. */
    public long time(long raw) {
        if (!begun) {
            begun = true;
            shift = lastTime - raw;
            lastRaw = raw;
            return lastTime;
        }
        long step = (int) (raw - lastRaw);
        long time = lastRawTime() + step;
        if (Math.abs(step) > JUMP) {
            time = lastTime + FRAME;
        }
        shift = time - raw;
        lastRaw = raw;
        lastTime = Math.max(lastTime, time);
        return Math.max(from, time);
    }

    private long lastRawTime() {
        return lastRaw + shift;
    }
}
