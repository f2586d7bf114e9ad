// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.vitrine.kernel.CannotStart;

/** All in which the two databases differ. */
enum Dialect {
    /** Embedded, in a file. */
    H2("varbinary(1048576)", "") {
        @Override
        DataSource source(StoreAddress address, Duration patience) {
            var source = new JdbcDataSource();
            source.setURL(address.url());
            source.setUser(address.user());
            source.setPassword(address.password());
            return source;
        }

        /** H2 takes back the one statement and lets the transaction go on, so simply try. */
        @Override
        boolean insertIfAbsent(Insert insert) throws SQLException {
            try {
                return insert.run("") == 1;
            } catch (SQLException e) {
                if (DUPLICATE_KEY.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        }

        @Override
        boolean answersBeforeWriting() {
            return true;
        }
    },

    /**
     * A server of its own.
     *
     * <p>A node that froze or vanished in the middle of a transaction loses it, and with it what it had locked, before the others, who wait for
     * that, give up.
     */
    POSTGRESQL("bytea", "set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '4s'") {
        @Override
        DataSource source(StoreAddress address, Duration patience) {
            var source = new PGSimpleDataSource();
            source.setConnectTimeout(CONNECT_SECONDS);
            source.setSocketTimeout((int) patience.toSeconds());
            source.setApplicationName("vitrine");
            source.setUrl(address.url());
            source.setUser(address.user());
            source.setPassword(address.password());
            return source;
        }

        @Override
        boolean insertIfAbsent(Insert insert) throws SQLException {
            return insert.run(" on conflict do nothing") == 1;
        }

        @Override
        boolean answersBeforeWriting() {
            return false;
        }
    };

    private static final String DUPLICATE_KEY = "23505";
    private static final int CONNECT_SECONDS = 5;
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private final String bytesType;
    private final String onConnect;

    Dialect(String bytesType, String onConnect) {
        this.bytesType = bytesType;
        this.onConnect = onConnect;
    }

    static Dialect of(StoreAddress address) {
        if (address.url().startsWith("jdbc:h2:")) {
            return H2;
        }
        if (address.url().startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new CannotStart("The store's url must begin with jdbc:postgresql: or jdbc:h2:, or be left out"
                + " for the embedded database; it is " + address);
    }

    /** Whether the transaction may succeed when it is run again. */
    static boolean isConflict(SQLException failure) {
        return failure.getSQLState() != null && CONFLICTS.contains(failure.getSQLState());
    }

    /**
     * Hands out plain connections, without a pool.
     *
     * @param patience how long a server may be silent before its connection is given up, in whole seconds; zero is for ever
     */
    abstract DataSource source(StoreAddress address, Duration patience);

    /** Runs the insert and tells whether the row is new; the transaction goes on either way. */
    abstract boolean insertIfAbsent(Insert insert) throws SQLException;

    /** Whether a commit is acknowledged before it would survive the end of the process. */
    abstract boolean answersBeforeWriting();

    /** What a new connection runs first; may be empty. */
    String onConnect() {
        return onConnect;
    }

    /** What migrations write as {@code ${bytes}}. */
    Map<String, String> placeholders() {
        return Map.of("bytes", bytesType);
    }

    /** An insert that can be run with something added at its end; answers the count of rows. */
    @FunctionalInterface
    interface Insert {
        int run(String suffix) throws SQLException;
    }
}
