// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs work in transactions of the shop's one database.
 *
 * <p>A bundle's migrations, in the folder that its header {@code Vitrine-Migrations} names, have run before it starts.
 */
@ProviderType
public interface Transactions {
    /**
     * Runs the work in a transaction and returns once its effects are durable.
     *
     * <p>The work may be run up to three times when the database reports a conflict (SQLState 40001, 40P01), so it has no
     * effects outside the transaction, and calls neither plug-ins nor the outside world. Whatever it throws rolls back and is
     * passed on. A call inside a call is an {@link IllegalStateException}: hand on the {@link Tx} instead. Blocks: not for
     * event loops.
     *
     * @throws StoreBusy if no connection came free within two seconds
     * @throws StoreFailed if the database failed
     */
    <T extends @Nullable Object> T in(Work<T> work);

    /** Runs work that answers nothing; otherwise as {@link #in}. */
    default void run(Task task) {
        in(tx -> {
            task.run(tx);
            return null;
        });
    }

    /** Whether other processes may write to the database too; an embedded one is this process's alone. */
    boolean isShared();

    /** Work that answers something. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(Tx tx);
    }

    /** Work that answers nothing. */
    @FunctionalInterface
    interface Task {
        void run(Tx tx);
    }
}
