// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.vitrine.store.StoreFailed;

/**
 * Makes H2's commits outlive the process, many at once.
 *
 * <p>H2 answers a commit up to half a second before it writes to its file. A {@code CHECKPOINT} writes all that was committed
 * until then. Each commit draws a number after it has committed; the first one that finds no checkpoint under way runs one for
 * all the numbers drawn so far, the others wait for it or, where it began too early for them, for the next. So under load one
 * write serves many transactions, and nobody waits for more than two.
 *
 * <p>After a failed checkpoint the numbers stay uncovered: its runner is told, and the next in line tries again.
 */
final class SharedCheckpoint {
    private static final long COVERED = -1;

    private final Write write;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    /** The number drawn last; guarded by {@link #lock}. */
    private long drawn;
    /** All numbers up to this one are in the file; guarded by {@link #lock}. */
    private long covered;
    /** Whether a checkpoint is under way; guarded by {@link #lock}. */
    private boolean running;

    /** Runs this as the checkpoint, never two at a time. */
    SharedCheckpoint(Write write) {
        this.write = write;
    }

    /** Returns when all that this thread has committed is in the file. */
    void cover() {
        long mine = draw();
        for (long target = awaitTurn(mine); target != COVERED; target = awaitTurn(mine)) {
            long written = covered();
            try {
                write.run();
                written = target;
            } catch (SQLException e) {
                throw new StoreFailed("The database did not write its file; is the disk full?", e);
            } finally {
                end(written);
            }
        }
    }

    private long draw() {
        lock.lock();
        try {
            return ++drawn;
        } finally {
            lock.unlock();
        }
    }

    private long covered() {
        lock.lock();
        try {
            return covered;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the number is covered, or until it is this thread's turn to cover all up to the answered one. */
    private long awaitTurn(long mine) {
        lock.lock();
        try {
            while (running && covered < mine) {
                ended.awaitUninterruptibly();
            }
            if (covered >= mine) {
                return COVERED;
            }
            running = true;
            return drawn;
        } finally {
            lock.unlock();
        }
    }

    private void end(long written) {
        lock.lock();
        try {
            running = false;
            covered = written;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Writes all that has been committed. */
    @FunctionalInterface
    interface Write {
        void run() throws SQLException;
    }
}
