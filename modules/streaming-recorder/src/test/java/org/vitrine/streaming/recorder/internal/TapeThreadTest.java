// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaSegment;

final class TapeThreadTest {
    private final Broadcast broadcast = new Broadcast(new ShowId(UUID.randomUUID()), "aa");
    private final CountDownLatch databaseAnswers = new CountDownLatch(1);
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final AtomicInteger failures = new AtomicInteger();

    @TempDir
    Path folder;

    private record Closed(Tape tape, TapeState state) {}

    @Test
    void a_full_queue_leaves_gaps_and_holds_nobody_up() {
        var thread = TapeThread.start(broadcast, new Tapes(folder, 0), new SlowLedger(), 200);
        thread.init(0, Segments.init(0));
        for (int number = 0; number < 50; number++) {
            thread.segment(Segments.of(number));
        }
        databaseAnswers.countDown();
        thread.end();
        var kept = closed.orTimeout(10, TimeUnit.SECONDS).join();
        assertEquals(TapeState.GAPS, kept.state());
        int segments = kept.tape().segments().size();
        assertTrue(segments > 5 && segments < 11, segments + " of 50 had room in the queue");
    }

    @Test
    void a_database_that_comes_late_costs_nothing() {
        failures.set(1);
        databaseAnswers.countDown();
        var thread = TapeThread.start(broadcast, new Tapes(folder, 0), new SlowLedger(), 10_000);
        thread.init(0, Segments.init(0));
        thread.segment(Segments.of(0));
        thread.segment(Segments.of(1));
        thread.end();
        var kept = closed.orTimeout(10, TimeUnit.SECONDS).join();
        assertEquals(TapeState.KEPT, kept.state());
        assertEquals(2, kept.tape().segments().size());
    }

    @Test
    void who_waits_too_long_for_the_end_goes_on() throws InterruptedException {
        var thread = TapeThread.start(broadcast, new Tapes(folder, 0), new SlowLedger(), 10_000);
        thread.segment(Segments.of(0));
        thread.join(Duration.ofMillis(50));
        thread.join(Duration.ofSeconds(10));
        assertTrue(thread.isOver());
    }

    private final class SlowLedger implements Ledger {
        @Override
        public boolean isOnAir(Broadcast of, MediaSegment segment) {
            return true;
        }

        @Override
        public void begin(Broadcast of, Instant at) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("as a test has it");
            }
            try {
                databaseAnswers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close(Broadcast of, Tape tape, TapeState state) {
            closed.complete(new Closed(tape, state));
        }
    }
}
