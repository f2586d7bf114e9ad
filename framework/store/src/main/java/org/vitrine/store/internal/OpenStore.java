// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vitrine.kernel.CannotStart;
import org.vitrine.store.StoreFailed;

/** A database that has been opened: its transactions and its migrations. Any thread. */
public final class OpenStore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OpenStore.class.getName());
    /** How long a database may take to come up beside us. */
    private static final Duration START = Duration.ofSeconds(30);
    /** How long a server may be silent in the middle of a statement. */
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /** How long one waits for others to change the embedded database; what PostgreSQL is told as its lock_timeout. */
    private static final Duration WRITERS = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final @Nullable EmbeddedFile file;
    private final SqlTransactions transactions;
    private final Migrations migrations;

    private OpenStore(HikariDataSource pool, Dialect dialect, DataSource source, Waits waits) {
        this.pool = pool;
        this.file = dialect.answersBeforeWriting() ? new EmbeddedFile(source, waits.sync, new Turns(WRITERS)) : null;
        this.transactions = new SqlTransactions(pool, dialect, waits.admission, file);
        this.migrations = new Migrations(source, dialect.placeholders(), file == null ? null : file.turns());
    }

    /**
     * Connects, waiting up to half a minute for a server that is still starting.
     *
     * @param connections at most so many at a time
     * @throws StoreFailed if there is no such database
     */
    public static OpenStore at(StoreAddress address, int connections) {
        return at(address, connections, Waits.USUAL);
    }

    /** As {@link #at(StoreAddress, int)}, with other waits. */
    public static OpenStore at(StoreAddress address, int connections, Waits waits) {
        var dialect = Dialect.of(address);
        try {
            var pool = new HikariDataSource(poolOf(address, dialect, connections, waits));
            return new OpenStore(pool, dialect, dialect.source(address, Duration.ZERO), waits);
        } catch (PoolInitializationException e) {
            throw new CannotStart(
                    "The database at " + address + " cannot be reached, or refuses this user: " + e.getMessage()
                            + ". Look at url, user and password in config/org.vitrine.store.json.",
                    e);
        }
    }

    public SqlTransactions transactions() {
        return transactions;
    }

    /** Runs each bundle's migrations as it arrives. */
    public Migrations migrations() {
        return migrations;
    }

    @Override
    public void close() {
        pool.close();
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database did not close cleanly", e);
        }
    }

    private static HikariConfig poolOf(StoreAddress address, Dialect dialect, int connections, Waits waits) {
        var config = new HikariConfig();
        config.setPoolName("store");
        config.setDataSource(dialect.source(address, SILENCE));
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        config.setConnectionTimeout(Math.max(waits.admission.toMillis(), Waits.USUAL.admission.toMillis()));
        config.setInitializationFailTimeout(START.toMillis());
        if (!dialect.onConnect().isEmpty()) {
            config.setConnectionInitSql(dialect.onConnect());
        }
        return config;
    }

    /**
     * How long something may take.
     *
     * @param admission callers wait at most so long for a connection
     * @param sync the embedded database's commits lie at most so long with the operating system before they are on the disk
     */
    public record Waits(Duration admission, Duration sync) {
        public static final Waits USUAL = new Waits(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }
}
