// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.store.StoreFailed;
import org.vitrine.store.Tx;

/**
 * A transaction on one connection.
 *
 * <p>A statement that failed dooms the transaction on both databases, also where the work caught the exception: PostgreSQL
 * would not commit it, and H2 should not do what PostgreSQL does not.
 */
final class SqlTx implements Tx {
    private static final String LOCKING = " for update";

    private final Connection connection;
    private final Dialect dialect;
    private final @Nullable Turns turns;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean open = true;
    private boolean wrote;
    private boolean itsTurn;
    private @Nullable StoreFailed failure;
    private boolean conflict;

    SqlTx(Connection connection, Dialect dialect, @Nullable Turns turns) {
        this.connection = connection;
        this.dialect = dialect;
        this.turns = turns;
    }

    @Override
    public int update(String sql, @Nullable Object... values) {
        awaitTurn();
        wrote = true;
        return perform(sql, values, PreparedStatement::executeUpdate);
    }

    @Override
    public boolean insertIfAbsent(String insert, @Nullable Object... values) {
        awaitTurn();
        wrote = true;
        return guard(
                insert,
                () -> dialect.insertIfAbsent(
                        suffix -> execute(insert + suffix, values, PreparedStatement::executeUpdate)));
    }

    @Override
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        return read(sql, reader, values, Integer.MAX_VALUE);
    }

    @Override
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return read(sql, reader, values, 1).stream().findFirst();
    }

    @Override
    public void afterCommit(Runnable action) {
        requireOpen();
        afterCommit.add(action);
    }

    /** Before the first statement that changes or locks something. */
    private void awaitTurn() {
        requireOpen();
        if (turns != null && !itsTurn) {
            turns.begin();
            itsTurn = true;
        }
    }

    /** Makes it durable as far as the database does so by itself. */
    void commit() throws SQLException {
        if (failure != null) {
            throw failure;
        }
        connection.commit();
    }

    /** To be called after the commit or the roll-back. */
    void end() {
        open = false;
        if (turns != null && itsTurn) {
            itsTurn = false;
            turns.end();
        }
    }

    boolean wrote() {
        return wrote;
    }

    /** Whether the database asked for another try. */
    boolean metConflict() {
        return conflict;
    }

    List<Runnable> actions() {
        return afterCommit;
    }

    private <T> List<T> read(String sql, RowReader<T> reader, @Nullable Object[] values, int most) {
        if (sql.endsWith(LOCKING)) {
            awaitTurn();
        }
        return perform(sql, values, statement -> {
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                var row = new SqlRow(rows, sql);
                while (found.size() < most && rows.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        });
    }

    private <T> T perform(String sql, @Nullable Object[] values, Step<PreparedStatement, T> step) {
        return guard(sql, () -> execute(sql, values, step));
    }

    private <T> T execute(String sql, @Nullable Object[] values, Step<PreparedStatement, T> step) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Binding.bind(statement, values);
            return step.run(statement);
        }
    }

    private <T> T guard(String sql, Attempt<T> attempt) {
        requireOpen();
        try {
            return attempt.run();
        } catch (SQLException e) {
            conflict |= Dialect.isConflict(e);
            failure = Failures.of(sql, e);
            throw failure;
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("This transaction has ended; its Tx cannot be kept");
        }
    }

    /** Does something with a prepared statement. */
    @FunctionalInterface
    private interface Step<S, T> {
        T run(S subject) throws SQLException;
    }

    /** Something that may fail in the database. */
    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws SQLException;
    }
}
