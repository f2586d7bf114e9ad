// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.money.Money;

/**
 * One row of a result, read by column names.
 *
 * <p>The plain getters throw {@link StoreFailed} where the column is null; for columns that may be, ask {@link #has} first or
 * use the getters that answer an Optional.
 */
@ProviderType
public interface Row {
    boolean has(String column);

    String text(String column);

    int integer(String column);

    long number(String column);

    boolean flag(String column);

    byte[] bytes(String column);

    UUID uuid(String column);

    Instant instant(String column);

    /** An enum's value, stored by its name. */
    <E extends Enum<E>> E value(String column, Class<E> type);

    /** An amount from two columns: the minor units and the ISO 4217 code. */
    default Money money(String amountColumn, String currencyColumn) {
        return Money.of(number(amountColumn), text(currencyColumn));
    }

    default Optional<String> optionalText(String column) {
        return has(column) ? Optional.of(text(column)) : Optional.empty();
    }

    default Optional<UUID> optionalUuid(String column) {
        return has(column) ? Optional.of(uuid(column)) : Optional.empty();
    }

    default Optional<Instant> optionalInstant(String column) {
        return has(column) ? Optional.of(instant(column)) : Optional.empty();
    }
}
