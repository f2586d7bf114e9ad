// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.sql.SQLException;
import org.vitrine.store.StoreFailed;

/**
 * Tells what the database refused without telling anyone's data: statements are named, values are not.
 *
 * <p>Drivers write the values into the messages of data errors (SQLState 22…) and broken constraints (23…), so of these only
 * the state is passed on.
 */
final class Failures {
    private Failures() {}

    static StoreFailed of(String statement, SQLException failure) {
        var state = failure.getSQLState();
        return new StoreFailed(
                "The database refused a statement (SQLState " + state + "): " + statement, safe(failure));
    }

    static StoreFailed of(SQLException failure) {
        return new StoreFailed("The database failed (SQLState " + failure.getSQLState() + ")", safe(failure));
    }

    private static SQLException safe(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || !(state.startsWith("22") || state.startsWith("23"))) {
            return failure;
        }
        var safe = new SQLException("message withheld: it may hold data", state, failure.getErrorCode());
        safe.setStackTrace(failure.getStackTrace());
        return safe;
    }
}
