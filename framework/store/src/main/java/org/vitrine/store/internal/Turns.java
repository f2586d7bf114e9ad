// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.vitrine.store.StoreBusy;

/**
 * Lets those who change the embedded database take turns, first come, first served.
 *
 * <p>H2 writes its file while others go on changing its trees, and gathers their roots one after the other: what is committed in
 * between stands in one tree and not in another, and a process that ends at that moment leaves a row without its index entry, or
 * an index entry without its row. So nobody changes anything while the file is written, and one transaction at a time does
 * otherwise, since H2 also writes on its own account, in the midst of a large one. Readers never wait.
 */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;

    Turns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits until it is this thread's turn, which lasts until it calls {@link #end}.
     *
     * @throws StoreBusy if that takes too long
     */
    void begin() {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StoreBusy(
                        "The database is busy: others have been writing for " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusy("Interrupted while waiting for others to write");
        }
    }

    /** As {@link #begin}, however long it takes. */
    void await() {
        lock.lock();
    }

    void end() {
        lock.unlock();
    }
}
