// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Says how long a show's events are gathered before they are written, all together, in one transaction.
 *
 * <p>A transaction costs much the same whatever is in it. What players show with the picture, seconds later, can wait a moment: in a show of more
 * than {@value #BUSY} events a second, until {@value #WINDOW_MILLIS} ms after the last transaction began. What comes after a pause goes at
 * once, and so does anything that cannot wait, together with all that does. For the writer's thread, unless said otherwise; times are those of
 * {@link System#nanoTime}.
 */
final class Gathering {
    private static final int BUSY = 20;
    private static final long WINDOW_MILLIS = 50;
    private static final double SECOND = 1e9;

    /** Has permits while something is queued that cannot wait. */
    private final Semaphore hurried = new Semaphore(0);

    private long began;
    private boolean started;
    /** Events a second, of late. */
    private double rate;

    /** Something has been queued that cannot wait. Any thread. */
    void hurry() {
        hurried.release();
    }

    /** Waits until what is queued is to be written. */
    void await() {
        try {
            long left = pause(System.nanoTime());
            if (left > 0) {
                hurried.tryAcquire(left, TimeUnit.NANOSECONDS);
            }
            hurried.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long what can wait is to wait, in nanoseconds; 0 if it is to be written now. */
    long pause(long now) {
        return rate <= BUSY ? 0 : Math.max(0, began + TimeUnit.MILLISECONDS.toNanos(WINDOW_MILLIS) - now);
    }

    /** A transaction of so many events begins. */
    void begun(long now, int events) {
        double seconds = started ? (now - began) / SECOND : 1;
        rate = rate * Math.exp(-seconds) + events;
        began = now;
        started = true;
    }
}
