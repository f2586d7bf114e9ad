// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog.Position;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class SqlShowLogTest {
    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final ManualClock clock = new ManualClock();

    @OnEachDatabase
    void anEventComesBackAsItWasAppended(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var host = Callers.host();

        var stored = log.append(said(1, "Hello").by(Actor.of(host)).at(Instant.ofEpochMilli(42)));

        assertEquals(List.of(stored), log.read(show, Callers.nobody(), 0, 10));
        assertEquals(1, stored.offset());
        assertEquals(1, stored.epoch());
        assertEquals(clock.instant(), stored.at());
        assertEquals(Optional.of(42L), stored.mediaTimeMillis());
        assertEquals(Actor.of(host), stored.actor());
        assertEquals(Optional.of(new Said(1, "Hello")), stored.as(Said.class));
        assertEquals(new Position(1, 1), log.end(show));
    }

    @OnEachDatabase
    void theSameIdIsStoredOnce(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var heard = new Heard();
        log.addListener(heard);
        var id = UUID.randomUUID();

        var first = log.append(said(1, "Hello").withId(id));
        var second = log.append(said(2, "Again").withId(id));

        assertEquals(first, second);
        assertEquals(Optional.of(first), log.find(show, id));
        assertEquals(new Position(1, 1), log.end(show));
        log.append(said(3, "Third"));
        Eventually.until(() -> heard.events().size() == 2);
        assertEquals(List.of(1L, 2L), heard.offsets());
    }

    @OnEachDatabase
    void eachSeesWhatIsMeantForThem(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var kim = Callers.shopper("Kim");
        log.append(said(1, "all"));
        log.append(said(2, "staff").to(Audience.STAFF));
        log.append(said(3, "Kim").to(new Audience.One(kim.id())));
        log.append(said(4, "all"));

        assertEquals(List.of(1, 4), numbers(log.read(show, Callers.nobody(), 0, 10)));
        assertEquals(List.of(1, 4), numbers(log.read(show, Callers.shopper("Lee"), 0, 10)));
        assertEquals(List.of(1, 3, 4), numbers(log.read(show, kim, 0, 10)));
        assertEquals(List.of(1, 2, 3, 4), numbers(log.read(show, Callers.host(), 0, 10)));
        assertEquals(List.of(3, 4), numbers(log.last(show, kim, 2)));
        assertEquals(List.of(3), numbers(log.read(show, kim, 1, 1)));
    }

    @OnEachDatabase
    void anErasedTextIsGoneAndItsPlaceRemains(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var stored = log.append(said(7, "my address is …"));

        log.erase(show, stored.id());

        var after = log.find(show, stored.id()).orElseThrow();
        assertEquals(Optional.of(new Said(7, null)), after.as(Said.class));
        assertEquals(stored.offset(), after.offset());
        assertEquals(stored.at(), after.at());
    }

    @OnEachDatabase
    void manyAtOnceAreHeardInOrderWithoutAGap(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
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
        var here = new SqlShowLog(transactions, clock);
        var there = new SqlShowLog(transactions, clock);
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
        new SqlShowLog(transactions, clock).append(said(1, "before"));

        var after = new SqlShowLog(transactions, clock).append(said(2, "after"));

        assertEquals(2, after.offset());
        assertEquals(2, after.epoch());
    }

    @OnEachDatabase
    void aStalledDatabaseIsToldToTheSenderAndShownToNobody(TestDatabase database) throws Exception {
        new SqlShowLog(database, clock).append(said(1, "before"));
        var watched = new Watched(database, new CountDownLatch(1));
        var log = new SqlShowLog(watched, clock, Duration.ofMillis(50));
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

    @OnEachDatabase
    void aListenerThatFailsDoesNotHarmTheOthers(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var heard = new Heard();
        log.addListener(events -> {
            throw new IllegalStateException("a bad listener");
        });
        log.addListener(heard);

        log.append(said(1, "x"));

        Eventually.until(() -> heard.events().size() == 1);
    }

    @OnEachDatabase
    void thePictureTimeIsTakenFromTheProgrammeClockWhileThereIsOne(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var before = log.append(said(1, "x"));
        log.addProgrammeClock(any -> Optional.of(Instant.ofEpochMilli(1234)));
        var with = log.append(said(2, "x"));

        assertEquals(Optional.empty(), before.mediaTimeMillis());
        assertEquals(Optional.of(1234L), with.mediaTimeMillis());
    }

    @OnEachDatabase
    void whatTheTableCannotHoldIsRefusedAtTheDoor(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);

        assertThrows(IllegalArgumentException.class, () -> log.append(said(1, "x".repeat(100_001))));
        assertEquals(1, log.append(said(1, "a\0b")).offset());
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

    /** Tells when the first transaction begins. */
    private record Watched(Transactions transactions, CountDownLatch begun) implements Transactions {
        @Override
        public <T extends @Nullable Object> T in(Work<T> work) {
            begun.countDown();
            return transactions.in(work);
        }
    }
}
