// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Does what needs the database, again until it is done, with pauses that grow from one second to eight.
 *
 * <p>For one thread, which waits and can be interrupted; any may ask whether it waits.
 */
final class UntilDone {
    private static final System.Logger LOG = System.getLogger(UntilDone.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private volatile boolean waiting;

    /** What is unchecked is tried again; what is checked ends it. */
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does it.
     *
     * @param failing said in the log when it fails for the first time
     */
    <T, E extends Exception> T run(String failing, Work<T, E> work) throws E, InterruptedException {
        var pause = FIRST_PAUSE;
        try {
            while (true) {
                try {
                    return work.run();
                } catch (RuntimeException e) {
                    tell(failing, e);
                }
                Thread.sleep(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            }
        } finally {
            waiting = false;
        }
    }

    /** Whether it has failed, and is to be tried again. Any thread. */
    boolean isWaiting() {
        return waiting;
    }

    private void tell(String failing, RuntimeException e) {
        if (!waiting) {
            LOG.log(Level.WARNING, failing + "; it is tried again", e);
        }
        waiting = true;
    }
}
