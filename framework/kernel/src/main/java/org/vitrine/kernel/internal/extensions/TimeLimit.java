// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does what belongs to others for so long and no longer.
 *
 * <p>What does not end is interrupted, and if that does not help, left to itself: a thread cannot be ended from outside.
 */
final class TimeLimit {
    private static final Duration AFTER_INTERRUPT = Duration.ofMillis(500);

    private TimeLimit() {}

    /** Runs it on a thread of its own; throws what it throws, and {@link Exceeded} when the time is up. */
    static <T> T run(Duration limit, String thread, Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        var worker = Thread.ofPlatform().daemon().name(thread).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            var where = place(worker);
            worker.interrupt();
            worker.join(AFTER_INTERRUPT);
            throw new Exceeded(limit, where, worker.isAlive());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Where in others' code it hangs. */
    private static String place(Thread worker) {
        return Arrays.stream(worker.getStackTrace())
                .filter(frame ->
                        !frame.getClassName().matches("(java|javax|jdk|sun|org\\.apache\\.felix|org\\.osgi)\\..*"))
                .findFirst()
                .map(frame -> " in " + frame)
                .orElse("");
    }

    /** The time is up. */
    static final class Exceeded extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean lingering;

        Exceeded(Duration limit, String where, boolean lingering) {
            super("it hangs" + where + " and did not come to an end within " + limit.toSeconds() + " s"
                    + (lingering ? "; a thread of it is left until the shop is started again" : ""));
            this.lingering = lingering;
        }

        /** Whether its thread still runs. */
        boolean isLingering() {
            return lingering;
        }
    }
}
