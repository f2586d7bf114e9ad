// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vitrine.store.StoreBusy;
import org.vitrine.store.StoreFailed;
import org.vitrine.store.Transactions;

/**
 * Transactions on a pool of connections.
 *
 * <p>Virtual threads are many and connections few, so a fair semaphore of the pool's size lets callers in, in order, and turns
 * them away after a while. Who is let in holds one connection until the end of the transaction. The wait for the shared
 * checkpoint (H2) comes after the connection has been given back, so that others may commit and be covered by the same one.
 */
public final class SqlTransactions implements Transactions {
    private static final System.Logger LOG = System.getLogger(SqlTransactions.class.getName());
    private static final int RUNS = 3;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final @Nullable Turns turns;
    private final Semaphore admission;
    private final Duration patience;
    private final @Nullable EmbeddedFile file;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    SqlTransactions(HikariDataSource pool, Dialect dialect, Duration patience, @Nullable EmbeddedFile file) {
        this.pool = pool;
        this.dialect = dialect;
        this.patience = patience;
        this.file = file;
        this.turns = file == null ? null : file.turns();
        this.admission = new Semaphore(pool.getMaximumPoolSize(), true);
    }

    @Override
    public <T extends @Nullable Object> T in(Work<T> work) {
        if (inside.get()) {
            throw new IllegalStateException("A transaction runs on this thread already: hand on its Tx instead");
        }
        var done = admitted(work);
        if (file != null && done.wrote()) {
            file.cover();
        }
        done.actions().forEach(SqlTransactions::runAfterwards);
        return done.answer();
    }

    @Override
    public boolean isShared() {
        return file == null;
    }

    private <T extends @Nullable Object> Done<T> admitted(Work<T> work) {
        admit();
        inside.set(true);
        try {
            return repeated(work);
        } finally {
            inside.remove();
            admission.release();
        }
    }

    private void admit() {
        try {
            if (!admission.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new StoreBusy(
                        "The database is busy: no connection came free within " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreBusy("Interrupted while waiting for a connection");
        }
    }

    private <T extends @Nullable Object> Done<T> repeated(Work<T> work) {
        for (int run = 1; run < RUNS; run++) {
            try {
                return once(work);
            } catch (Conflict e) {
                LOG.log(Level.DEBUG, "A transaction met a conflict and is run again", e);
            }
        }
        try {
            return once(work);
        } catch (Conflict e) {
            throw new StoreFailed("The database reported a conflict " + RUNS + " times", e);
        }
    }

    private <T extends @Nullable Object> Done<T> once(Work<T> work) {
        try (var connection = pool.getConnection()) {
            return attempt(work, new SqlTx(connection, dialect, turns), connection);
        } catch (SQLException e) {
            throw Dialect.isConflict(e) ? new Conflict(e) : Failures.of(e);
        }
    }

    private static <T extends @Nullable Object> Done<T> attempt(Work<T> work, SqlTx tx, Connection connection)
            throws SQLException {
        boolean committed = false;
        try {
            T answer = work.run(tx);
            tx.commit();
            committed = true;
            return new Done<>(answer, tx.wrote(), tx.actions());
        } catch (RuntimeException e) {
            throw tx.metConflict() ? new Conflict(e) : e;
        } finally {
            if (!committed) {
                rollBack(connection);
            }
            tx.end();
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "A transaction could not be rolled back; its connection is given up", e);
        }
    }

    private static void runAfterwards(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What was to follow a commit failed; the commit stands", e);
        }
    }

    /** What came of a committed transaction. */
    private record Done<T extends @Nullable Object>(T answer, boolean wrote, List<Runnable> actions) {}

    /** The database wants the transaction to be run again. */
    private static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Conflict(Exception cause) {
            super(cause);
        }
    }
}
