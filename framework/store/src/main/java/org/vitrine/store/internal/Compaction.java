// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/** Keeps H2's file from growing without end. */
final class Compaction {
    /** How many times the file is brought to the disk between two compactions. */
    static final int SELDOM = 10;

    private static final int FILL_PERCENT = 60;
    private static final int MOST_BYTES = 16 << 20;

    private Compaction() {}

    /** Moves some pages out of the emptiest parts of the file; to be called while nobody else changes anything. */
    static void makeRoom(Connection connection) throws SQLException {
        storeOf(connection).compact(FILL_PERCENT, MOST_BYTES);
    }

    /** The packages on the way to it are none that H2's bundle exports, so the way is gone by names. */
    private static MVStore storeOf(Connection connection) throws SQLException {
        Object at = connection.unwrap(JdbcConnection.class).getSession();
        try {
            for (var step : new String[] {"getDatabase", "getStore", "getMvStore"}) {
                at = at.getClass().getMethod(step).invoke(at);
            }
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("This H2 has its store somewhere else: " + e, e);
        }
        return (MVStore) at;
    }
}
