// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts values in the places of question marks. Instants are cut to microseconds, which is what both databases keep. */
final class Binding {
    private Binding() {}

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case String text -> statement.setString(place, text);
            case Boolean flag -> statement.setBoolean(place, flag);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Short number -> statement.setShort(place, number);
            case Double number -> statement.setDouble(place, number);
            case BigDecimal number -> statement.setBigDecimal(place, number);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case UUID id -> statement.setObject(place, id);
            case Instant instant ->
                statement.setObject(
                        place, instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            case Currency currency -> statement.setString(place, currency.getCurrencyCode());
            case Enum<?> constant -> statement.setString(place, constant.name());
            default ->
                throw new IllegalArgumentException("Value " + place + " is a "
                        + value.getClass().getName() + ", which the store does not know; see Tx for what it takes");
        }
    }
}
