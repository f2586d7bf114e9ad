// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.store.StoreBusy;

class ContentionTest {
    @ParameterizedTest
    @EnumSource
    void ofManyWhoInsertTheSameKeyOneSucceeds(Addresses database) throws Exception {
        try (var store = Things.open(database);
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

    /** As a node does that hangs or has lost its way to the server; the embedded database has no other nodes. */
    @Test
    void aTransactionThatStandsStillLosesItsLocksBeforeOthersGiveUp() throws Exception {
        try (var store = Things.open(Addresses.POSTGRESQL);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var locked = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            var frozen = threads.submit(() -> store.transactions().run(tx -> {
                tx.update("update tally set n = n + 10 where id = 1");
                locked.countDown();
                awaitQuietly(release);
            }));
            locked.await();

            store.transactions().run(tx -> tx.update("update tally set n = n + 1 where id = 1"));

            release.countDown();
            assertThrows(ExecutionException.class, frozen::get);
            assertEquals(1, Things.tally(store, 1));
        }
    }

    /** PostgreSQL alone: in the embedded database one transaction writes at a time. */
    @Test
    void aDeadlockIsRunAgainAndBothSucceed() throws Exception {
        try (var store = Things.open(Addresses.POSTGRESQL);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = new CyclicBarrier(2);
            var runs = new AtomicInteger();
            var one = threads.submit(() -> crosswise(store, 1, 2, both, runs));
            var other = threads.submit(() -> crosswise(store, 2, 1, both, runs));
            one.get();
            other.get();

            assertTrue(runs.get() > 2, "somebody ran again");
            assertEquals(2, Things.tally(store, 1));
            assertEquals(2, Things.tally(store, 2));
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
