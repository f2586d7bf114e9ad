// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

/**
 * Says how long a room's events are gathered before they are sent, all together, in one write to each viewer.
 *
 * <p>A write costs the same whatever is in it, so their number is what a busy room pays for. What comes after a pause goes at once; then the
 * next sending waits for twice the time that the last one took, and in a room of more than {@value #BUSY} events a second for
 * {@value #BUSY_MILLIS} ms at least; most of these come gathered already, for the log does the same. So overload makes larger batches, not longer queues. For one thread; times are those of {@link System#nanoTime}.
 */
final class Pace {
    private static final int BUSY = 20;
    private static final int BUSY_MILLIS = 20;
    private static final long MILLI = 1_000_000;
    private static final long LONGEST = 250 * MILLI;
    private static final double SECOND = 1e9;

    private long began;
    private long took;
    private boolean started;
    /** Events a second, of late. */
    private double rate;

    /** How long what has come is to wait, in nanoseconds; 0 if it may go now. */
    long pause(long now) {
        return started ? Math.max(0, began + window() - now) : 0;
    }

    /** Takes note of a sending of so many events. */
    void sent(long begin, long end, int events) {
        double seconds = started ? (begin - began) / SECOND : 1;
        rate = rate * Math.exp(-seconds) + events;
        began = begin;
        took = end - begin;
        started = true;
    }

    private long window() {
        long floor = rate <= BUSY ? 0 : BUSY_MILLIS * MILLI;
        return Math.min(LONGEST, Math.max(floor, 2 * took));
    }
}
