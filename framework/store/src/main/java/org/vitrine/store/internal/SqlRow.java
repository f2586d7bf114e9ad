// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.store.Row;
import org.vitrine.store.StoreFailed;

/** The row on which a result set stands. */
final class SqlRow implements Row {
    private final ResultSet rows;
    private final String statement;

    SqlRow(ResultSet rows, String statement) {
        this.rows = rows;
        this.statement = statement;
    }

    @Override
    public boolean has(String column) {
        return ask(() -> rows.getObject(column)) != null;
    }

    @Override
    public String text(String column) {
        return present(column, () -> rows.getString(column));
    }

    @Override
    public int integer(String column) {
        return present(column, () -> unlessNull(rows.getInt(column)));
    }

    @Override
    public long number(String column) {
        return present(column, () -> unlessNull(rows.getLong(column)));
    }

    @Override
    public boolean flag(String column) {
        return present(column, () -> unlessNull(rows.getBoolean(column)));
    }

    @Override
    public byte[] bytes(String column) {
        return present(column, () -> rows.getBytes(column));
    }

    @Override
    public UUID uuid(String column) {
        return present(column, () -> rows.getObject(column, UUID.class));
    }

    @Override
    public Instant instant(String column) {
        return present(column, () -> rows.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    @Override
    public <E extends Enum<E>> E value(String column, Class<E> type) {
        var name = text(column);
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new StoreFailed("Column " + column + " holds no " + type.getSimpleName() + ": " + statement, e);
        }
    }

    private <T> @Nullable T unlessNull(T value) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    private <T> T present(String column, Reading<@Nullable T> reading) {
        var value = ask(reading);
        if (value == null) {
            throw new StoreFailed("Column " + column + " is null: " + statement);
        }
        return value;
    }

    private <T extends @Nullable Object> T ask(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw Failures.of(statement, e);
        }
    }

    /** Reads one column. */
    @FunctionalInterface
    private interface Reading<T extends @Nullable Object> {
        T read() throws SQLException;
    }
}
