// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.money.Money;
import org.vitrine.store.Row;
import org.vitrine.store.StoreBusy;
import org.vitrine.store.StoreFailed;
import org.vitrine.store.Tx;

class SqlTransactionsTest {
    private static final FakeBundle BUNDLE =
            FakeBundle.named("org.vitrine.things").with("V1__things.sql", """
            create table thing (
                id uuid not null primary key,
                name varchar(100) not null,
                count integer not null,
                at timestamp with time zone,
                bytes ${bytes},
                good boolean,
                weekday varchar(20),
                amount bigint,
                currency varchar(3)
            );
            create table tally (id integer not null primary key, n integer not null);
            insert into tally (id, n) values (1, 0), (2, 0);
            """);

    @ParameterizedTest
    @EnumSource
    void allKindsOfValuesComeBack(Addresses database) {
        try (var store = open(database)) {
            var id = UUID.randomUUID();
            var at = Instant.parse("2026-02-28T23:59:59.123456Z");
            store.transactions()
                    .run(tx -> tx.update(
                            "insert into thing values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            id,
                            "Läufer",
                            7,
                            at.plusNanos(999),
                            new byte[] {1, -1},
                            true,
                            DayOfWeek.FRIDAY,
                            1999L,
                            Currency.getInstance("EUR")));

            store.transactions().run(tx -> {
                var row = tx.first("select * from thing where id = ?", SqlTransactionsTest::check, id);
                assertEquals(Optional.of(at), row);
            });
        }
    }

    private static Instant check(Row row) {
        assertEquals("Läufer", row.text("name"));
        assertEquals(7, row.integer("count"));
        assertEquals(7L, row.number("count"));
        assertArrayEquals(new byte[] {1, -1}, row.bytes("bytes"));
        assertTrue(row.flag("good"));
        assertEquals(DayOfWeek.FRIDAY, row.value("weekday", DayOfWeek.class));
        assertEquals(Money.of(1999, "EUR"), row.money("amount", "currency"));
        return row.instant("at");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNullIsAbsentAndAMistakeToRead(Addresses database) {
        try (var store = open(database)) {
            var id = UUID.randomUUID();
            store.transactions()
                    .run(tx -> tx.update(
                            "insert into thing (id, name, count, at, weekday) values (?, ?, ?, ?, ?)",
                            id,
                            "x",
                            1,
                            null,
                            null));

            store.transactions()
                    .run(tx -> tx.first("select * from thing", row -> {
                        assertFalse(row.has("at"));
                        assertEquals(Optional.empty(), row.optionalInstant("at"));
                        assertEquals(Optional.empty(), row.optionalText("weekday"));
                        assertThrows(StoreFailed.class, () -> row.instant("at"));
                        return assertThrows(StoreFailed.class, () -> row.number("amount"));
                    }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatThrowsIsRolledBackAndPassedOn(Addresses database) {
        try (var store = open(database)) {
            var told = assertThrows(
                    IllegalStateException.class,
                    () -> store.transactions().run(tx -> {
                        set(tx, 1, 5);
                        throw new IllegalStateException("no");
                    }));

            assertEquals("no", told.getMessage());
            assertEquals(0, tally(store, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionInATransactionIsAMistake(Addresses database) {
        try (var store = open(database)) {
            var transactions = store.transactions();
            assertThrows(IllegalStateException.class, () -> transactions.run(tx -> transactions.run(inner -> {})));
            transactions.run(tx -> set(tx, 1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTxIsDeadWhenItsTransactionHasEnded(Addresses database) {
        try (var store = open(database)) {
            Tx kept = store.transactions().in(tx -> tx);

            assertThrows(IllegalStateException.class, () -> set(kept, 1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFollowsACommitRunsAfterItAndOnlyThen(Addresses database) {
        try (var store = open(database)) {
            var seen = new ArrayList<Long>();
            store.transactions().run(tx -> {
                tx.afterCommit(() -> {
                    throw new IllegalStateException("does no harm");
                });
                tx.afterCommit(() -> seen.add(tally(store, 1)));
                set(tx, 1, 5);
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
        try (var store = open(database)) {
            store.transactions().run(tx -> {
                assertTrue(tx.insertIfAbsent("insert into tally (id, n) values (?, ?)", 3, 0));
                assertFalse(tx.insertIfAbsent("insert into tally (id, n) values (?, ?)", 3, 9));
                set(tx, 3, 4);
            });

            assertEquals(4, tally(store, 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoInsertTheSameKeyOneSucceeds(Addresses database) throws Exception {
        try (var store = open(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var successes = new AtomicInteger();
            var all = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 4; thread++) {
                all.add(threads.submit(() -> {
                    for (int id = 100; id < 130; id++) {
                        int taken = id;
                        if (store.transactions()
                                .in(tx -> tx.insertIfAbsent("insert into tally (id, n) values (?, 0)", taken))) {
                            successes.incrementAndGet();
                        }
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }

            assertEquals(30, successes.get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlockIsRunAgainAndBothSucceed(Addresses database) throws Exception {
        try (var store = open(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = new CyclicBarrier(2);
            var runs = new AtomicInteger();
            var one = threads.submit(() -> crosswise(store, 1, 2, both, runs));
            var other = threads.submit(() -> crosswise(store, 2, 1, both, runs));
            one.get();
            other.get();

            assertTrue(runs.get() > 2, "somebody ran again");
            assertEquals(2, tally(store, 1));
            assertEquals(2, tally(store, 2));
        }
    }

    /** Locks two rows in this order, meeting the other one between them on the first run. */
    private static void crosswise(OpenStore store, int first, int second, CyclicBarrier both, AtomicInteger runs) {
        var mine = new AtomicInteger();
        store.transactions().run(tx -> {
            runs.incrementAndGet();
            tx.update("update tally set n = n + 1 where id = ?", first);
            if (mine.incrementAndGet() == 1) {
                meet(both);
            }
            tx.update("update tally set n = n + 1 where id = ?", second);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatTheWorkHidesStillDoomsTheTransaction(Addresses database) {
        try (var store = open(database)) {
            assertThrows(
                    StoreFailed.class,
                    () -> store.transactions().run(tx -> {
                        set(tx, 1, 5);
                        assertThrows(StoreFailed.class, () -> tx.update("insert into tally (id, n) values (1, 1)"));
                    }));

            assertEquals(0, tally(store, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureNamesTheStatementAndNobodysData(Addresses database) {
        try (var store = open(database)) {
            var id = UUID.randomUUID();
            var insert = "insert into thing (id, name, count) values (?, ?, ?)";
            var tooLong = assertThrows(
                    StoreFailed.class,
                    () -> store.transactions().run(tx -> tx.update(insert, id, "kim@example.org".repeat(10), 1)));
            var twice = assertThrows(
                    StoreFailed.class,
                    () -> store.transactions().run(tx -> {
                        tx.update(insert, id, "kim@example.org", 1);
                        tx.update(insert, id, "kim@example.org", 1);
                    }));

            for (@Nullable
            Throwable failure : new @Nullable Throwable[] {tooLong, twice, tooLong.getCause(), twice.getCause()}) {
                assertFalse(String.valueOf(failure).contains("kim@"), String.valueOf(failure));
                assertFalse(String.valueOf(failure).contains(id.toString()), String.valueOf(failure));
            }
            assertTrue(String.valueOf(twice.getMessage()).contains(insert));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoFindsNoConnectionInTimeIsTurnedAway(Addresses database) throws Exception {
        try (var store = OpenStore.at(database.empty(), 1, new OpenStore.Waits(Duration.ofMillis(50), Duration.ZERO));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var inside = new CountDownLatch(1);
            var leave = new CountDownLatch(1);
            var holder = threads.submit(() -> store.transactions().run(tx -> {
                inside.countDown();
                awaitQuietly(leave);
            }));
            inside.await();

            assertThrows(StoreBusy.class, () -> store.transactions().run(tx -> {}));

            leave.countDown();
            holder.get();
            store.transactions().run(tx -> {});
        }
    }

    @ParameterizedTest
    @EnumSource
    void aValueOfAnUnknownKindIsAMistake(Addresses database) {
        try (var store = open(database)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.transactions().run(tx -> tx.update("update tally set n = ?", Optional.of(1))));
        }
    }

    private static OpenStore open(Addresses database) {
        var store = OpenStore.at(database.empty(), 6);
        store.migrations().arriving(BUNDLE);
        return store;
    }

    private static void set(Tx tx, int id, int n) {
        tx.update("update tally set n = ? where id = ?", n, id);
    }

    private static long tally(OpenStore store, int id) {
        return store.transactions()
                .in(tx -> tx.first("select n from tally where id = ?", row -> row.number("n"), id)
                        .orElseThrow());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
