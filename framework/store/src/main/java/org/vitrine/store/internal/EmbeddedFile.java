// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the file of the embedded database whole and small.
 *
 * <p>Commits are covered by a {@link SharedCheckpoint}, which hands their pages to the operating system: enough for the sudden end
 * of the process. Once in the interval, if anything was written, all is brought to the disk, so that no more than the interval's
 * commits are at stake when the power fails, and so that H2 may soon use the place of old pages again (its RETENTION_TIME, which must
 * be longer) without harm; then pages are moved out of the emptiest parts of the file, to make room for new ones. All this happens in
 * a turn, as all that changes something: see {@link Turns}. H2's own background writer knows nothing of turns and is therefore put to
 * sleep (WRITE_DELAY).
 */
final class EmbeddedFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedFile.class.getName());

    private final DataSource source;
    private final Turns turns;
    private final boolean syncAlways;
    private final SharedCheckpoint checkpoint = new SharedCheckpoint(this::write);
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Used by whose turn it is. */
    private @Nullable Connection connection;
    /** Whether something was written since the disk was last waited for; touched by whose turn it is. */
    private boolean written;
    /** How often the disk was waited for since room was made last; touched by whose turn it is. */
    private int grown;

    /** Waits for the disk once in this interval; at zero, before each answer. */
    EmbeddedFile(DataSource source, Duration interval, Turns turns) {
        this.source = source;
        this.turns = turns;
        this.syncAlways = interval.isZero();
        var pause = syncAlways ? OpenStore.Waits.USUAL.sync() : interval;
        Thread.ofPlatform().daemon().name("store keeper").start(() -> keep(pause));
    }

    /** Whose turn it is to change something. */
    Turns turns() {
        return turns;
    }

    /** Returns when all that this thread has committed is in the file. */
    void cover() {
        checkpoint.cover();
    }

    @Override
    public void close() throws SQLException {
        closed.countDown();
        turns.await();
        try {
            if (connection != null) {
                connection.close();
            }
        } finally {
            turns.end();
        }
    }

    private void write() throws SQLException {
        turns.await();
        try {
            written = true;
            execute(syncAlways ? "CHECKPOINT SYNC" : "CHECKPOINT");
        } finally {
            turns.end();
        }
    }

    private void keep(Duration pause) {
        try {
            while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                tidy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidy() {
        turns.await();
        try {
            if (written && closed.getCount() > 0) {
                execute("CHECKPOINT SYNC");
                written = false;
                makeRoom();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The embedded database could not be brought to the disk; is the disk full?", e);
        } finally {
            turns.end();
        }
    }

    /** Seldom: what has just been written is soon replaced by itself, and need not be moved. */
    private void makeRoom() throws SQLException {
        if (++grown == Compaction.SELDOM) {
            grown = 0;
            Compaction.makeRoom(connection());
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        var open = connection;
        if (open == null || open.isClosed()) {
            open = source.getConnection();
            connection = open;
        }
        return open;
    }
}
