// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Runs a task on a virtual thread after each call to {@link #wake}, several calls at once, never two runs at a time. */
final class OnDemand {
    private static final System.Logger LOG = System.getLogger(OnDemand.class.getName());
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(5).toNanos();

    private final String name;
    private final Runnable task;
    /** Calls that no finished run has answered yet. */
    private final AtomicInteger calls = new AtomicInteger();

    OnDemand(String name, Runnable task) {
        this.name = name;
        this.task = task;
    }

    /** Makes sure that a run begins after this call. Any thread; does not block. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    /** Waits until nothing runs, at most so long. */
    void awaitIdle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (calls.get() != 0 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private void run() {
        int answered;
        do {
            answered = calls.get();
            runOnce();
        } while (calls.addAndGet(-answered) != 0);
    }

    private void runOnce() {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, name + " failed; it runs again when there is more to do", e);
        }
    }
}
