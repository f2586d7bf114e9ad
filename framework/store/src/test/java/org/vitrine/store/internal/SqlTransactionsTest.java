// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.store.StoreFailed;
import org.vitrine.store.Tx;

class SqlTransactionsTest {
    @ParameterizedTest
    @EnumSource
    void whatThrowsIsRolledBackAndPassedOn(Addresses database) {
        try (var store = Things.open(database)) {
            var told = assertThrows(
                    IllegalStateException.class,
                    () -> store.transactions().run(tx -> {
                        Things.set(tx, 1, 5);
                        throw new IllegalStateException("no");
                    }));

            assertEquals("no", told.getMessage());
            assertEquals(0, Things.tally(store, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionInATransactionIsAMistake(Addresses database) {
        try (var store = Things.open(database)) {
            var transactions = store.transactions();
            assertThrows(IllegalStateException.class, () -> transactions.run(tx -> transactions.run(inner -> {})));
            transactions.run(tx -> Things.set(tx, 1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTxIsDeadWhenItsTransactionHasEnded(Addresses database) {
        try (var store = Things.open(database)) {
            Tx kept = store.transactions().in(tx -> tx);

            assertThrows(IllegalStateException.class, () -> Things.set(kept, 1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsACommitRunsAfterItAndOnlyThen(Addresses database) {
        try (var store = Things.open(database)) {
            var seen = new ArrayList<Long>();
            store.transactions().run(tx -> {
                tx.afterCommit(() -> {
                    throw new IllegalStateException("does no harm");
                });
                tx.afterCommit(() -> seen.add(Things.tally(store, 1)));
                Things.set(tx, 1, 5);
            });
            assertThrows(
                    IllegalStateException.class,
                    () -> store.transactions().run(tx -> {
                        tx.afterCommit(() -> seen.add(-1L));
                        throw new IllegalStateException("no");
                    }));

            assertEquals(List.of(5L), seen);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTakenKeyIsToldAndTheTransactionGoesOn(Addresses database) {
        try (var store = Things.open(database)) {
            store.transactions().run(tx -> {
                assertTrue(tx.insertIfAbsent("insert into tally (id, n) values (?, ?)", 3, 0));
                assertFalse(tx.insertIfAbsent("insert into tally (id, n) values (?, ?)", 3, 9));
                Things.set(tx, 3, 4);
            });

            assertEquals(4, Things.tally(store, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatTheWorkHidesStillDoomsTheTransaction(Addresses database) {
        try (var store = Things.open(database)) {
            assertThrows(
                    StoreFailed.class,
                    () -> store.transactions().run(tx -> {
                        Things.set(tx, 1, 5);
                        assertThrows(StoreFailed.class, () -> tx.update("insert into tally (id, n) values (1, 1)"));
                    }));

            assertEquals(0, Things.tally(store, 1));
        }
    }
}
