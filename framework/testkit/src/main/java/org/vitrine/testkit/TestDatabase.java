// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import org.jspecify.annotations.Nullable;
import org.vitrine.store.Transactions;
import org.vitrine.store.internal.OpenStore;

/** A database of one test. */
public final class TestDatabase implements Transactions, AutoCloseable {
    private final OpenStore store;

    TestDatabase(OpenStore store) {
        this.store = store;
    }

    @Override
    public <T extends @Nullable Object> T in(Work<T> work) {
        return store.transactions().in(work);
    }

    @Override
    public boolean isShared() {
        return store.transactions().isShared();
    }

    /** The only number of a query such as {@code select count(*) as n from …}. */
    public long count(String sql, @Nullable Object... values) {
        return in(tx -> tx.first(sql, row -> row.number("n"), values).orElseThrow());
    }

    @Override
    public void close() {
        store.close();
    }
}
