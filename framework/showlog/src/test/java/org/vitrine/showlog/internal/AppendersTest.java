// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class AppendersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final ManualClock clock = new ManualClock();

    @OnEachDatabase
    void manyAtOnceAreHeardInOrderWithoutAGap(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock, SqlShowLog.Waits.queue(PATIENCE));
        var heard = new Heard();
        log.addListener(heard);

        together(8, thread -> IntStream.range(0, 50).forEach(i -> log.append(said(thread * 50 + i, "x"))));

        Eventually.until(() -> heard.events().size() == 400);
        assertEquals(LongStream.rangeClosed(1, 400).boxed().toList(), heard.offsets());
        assertEquals(heard.events(), log.read(show, Callers.host(), 0, 1000));
        for (int thread = 0; thread < 8; thread++) {
            int first = thread * 50;
            var own = numbers(heard.events()).stream()
                    .filter(n -> n / 50 == first / 50)
                    .toList();
            assertEquals(IntStream.range(first, first + 50).boxed().toList(), own);
        }
    }

    @OnEachDatabase
    void twoNodesTakeTurnsWithoutAGapAndHearOfEachOther(Transactions transactions) {
        var here = new SqlShowLog(transactions, clock, SqlShowLog.Waits.queue(PATIENCE));
        var there = new SqlShowLog(transactions, clock, SqlShowLog.Waits.queue(PATIENCE));
        var heard = new Heard();
        here.addListener(heard);
        here.append(said(0, "first"));

        together(4, thread -> {
            var log = thread % 2 == 0 ? here : there;
            IntStream.range(0, 25).forEach(i -> log.append(said(i, "x")));
        });
        var last = here.append(said(0, "last"));

        assertEquals(102, last.offset());
        assertTrue(last.epoch() > 1, "the node changed at least once");
        Eventually.until(() -> heard.events().size() == 102);
        assertEquals(LongStream.rangeClosed(1, 102).boxed().toList(), heard.offsets());
        var epochs = heard.events().stream().map(LogEvent::epoch).toList();
        assertEquals(epochs.stream().sorted().toList(), epochs);
    }

    @OnEachDatabase
    void aRestartBeginsANewEpochAndGoesOnWithTheOffsets(Transactions transactions) {
        new SqlShowLog(transactions, clock, SqlShowLog.Waits.queue(PATIENCE)).append(said(1, "before"));

        var after = new SqlShowLog(transactions, clock, SqlShowLog.Waits.queue(PATIENCE)).append(said(2, "after"));

        assertEquals(2, after.offset());
        assertEquals(2, after.epoch());
    }

    @OnEachDatabase
    void aStalledDatabaseIsToldToTheSenderAndShownToNobody(TestDatabase database) throws Exception {
        new SqlShowLog(database, clock).append(said(1, "before"));
        var watched = new Watched(database, new CountDownLatch(2));
        var log = new SqlShowLog(watched, clock, SqlShowLog.Waits.queue(Duration.ofMillis(50)));
        var heard = new Heard();
        log.addListener(heard);
        var locked = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var blocker = threads.submit(() -> database.run(tx -> {
                tx.update("update showlog_appender set epoch = epoch where show_id = ?", show.value());
                locked.countDown();
                awaitQuietly(release);
            }));
            locked.await();
            var stuck = threads.submit(() -> log.append(said(2, "stuck in the transaction")));
            watched.begun.await();
            assertThrows(LogUnavailable.class, () -> log.append(said(3, "too late")));
            release.countDown();
            assertEquals(2, stuck.get().offset());
            blocker.get();
        }
        assertEquals(List.of(1, 2), numbers(log.read(show, Callers.host(), 0, 10)));
        Eventually.until(() -> heard.offsets().equals(List.of(2L)));
    }

    private NewEvent said(int number, String text) {
        return NewEvent.of(show, new Said(number, text));
    }

    private static List<Integer> numbers(List<LogEvent> events) {
        return events.stream()
                .map(event -> event.as(Said.class).orElseThrow().number())
                .toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs this on so many threads and waits for all. */
    private static void together(int threads, IntConsumer task) {
        var tasks = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, threads)
                .forEach(thread -> tasks.add(() -> {
                    task.accept(thread);
                    return true;
                }));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : executor.invokeAll(tasks)) {
                done.get();
            }
        } catch (Exception e) {
            throw new AssertionError("one of the threads failed", e);
        }
    }

    /** Tells when the first transaction after the one that looks where logs end begins. */
    private record Watched(Transactions transactions, CountDownLatch begun) implements Transactions {
        @Override
        public <T extends @Nullable Object> T in(Work<T> work) {
            begun.countDown();
            return transactions.in(work);
        }

        @Override
        public boolean isShared() {
            return transactions.isShared();
        }
    }
}
