// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A running transaction, handed from service to service so that several bundles write together or not at all.
 *
 * <p>SQL is written once for H2 and PostgreSQL, with {@code ?} for values. Values may be strings, numbers, booleans, byte
 * arrays, {@link java.util.UUID}, {@link java.time.Instant}, {@link java.util.Currency}, enums (by name) or null. For one
 * thread at a time; dead once its transaction has ended.
 */
@ProviderType
public interface Tx {
    /** Changes rows and tells how many. */
    int update(String sql, @Nullable Object... values);

    /**
     * Inserts a row unless its key is taken already.
     *
     * @param insert a plain {@code insert into … values …} statement
     * @return whether the row is new
     */
    boolean insertIfAbsent(String insert, @Nullable Object... values);

    /** Reads all rows of a query. */
    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values);

    /** Reads the first row of a query, if there is one. */
    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values);

    /** Runs after this transaction has committed and is durable, on the same thread; not if it rolls back. */
    void afterCommit(Runnable action);

    /** Makes something of one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(Row row);
    }
}
