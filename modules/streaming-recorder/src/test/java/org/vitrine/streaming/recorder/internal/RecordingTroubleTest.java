// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.health.Health;
import org.vitrine.shows.ShowState;
import org.vitrine.store.StoreFailed;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.RecordingFailed;
import org.vitrine.streaming.RecordingFailed.Reason;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.OnEachDatabase;

/** What goes wrong with a recording is told, and mended where it can be. */
final class RecordingTroubleTest {
    @TempDir
    Path folder;

    @OnEachDatabase
    void aDiskThatIsFullEndsTheRecordingAndIsToldWhileTheShowGoesOn(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder, Long.MAX_VALUE)) {
            var sink = begun(house);
            Eventually.until(() -> house.recorder
                    .library()
                    .now(house.show().id())
                    .filter(kept -> kept.state() == TapeState.BROKEN)
                    .isPresent());
            assertTrue(house.kept().film().isEmpty());
            Eventually.until(() -> told(house).equals(List.of(new RecordingFailed(Reason.ENDED))));
            assertTrue(trouble(house).what().contains("has ended: the disk is full"), trouble(house)::what);
            sink.segment(Segments.of(1));
            sink.end();
            Eventually.until(() -> trouble(house).what().equals("The disk has no room for recordings"));
            assertEquals(TapeState.BROKEN, house.kept().state());
            assertEquals(1, told(house).size());
        }
    }

    @OnEachDatabase
    void aDiskThatCannotBeWrittenToEndsTheRecording(Transactions transactions) throws IOException {
        try (var house = new RecorderHouse(transactions, folder)) {
            Files.writeString(folder.resolve(house.show().id().toString()), "no folder");
            begun(house);
            Eventually.until(() -> told(house).equals(List.of(new RecordingFailed(Reason.ENDED))));
            assertTrue(trouble(house).what().contains("has ended"), trouble(house)::what);
        }
    }

    @OnEachDatabase
    void aShortAbsenceOfTheDatabaseLeavesNoRecordingOpen(Transactions transactions) {
        var failures = new AtomicInteger();
        try (var house = new RecorderHouse(failing(transactions, failures), folder)) {
            var sink = begun(house);
            Eventually.until(() -> house.recorder
                    .library()
                    .now(house.show().id())
                    .filter(kept -> !kept.film().isEmpty())
                    .isPresent());
            failures.set(Integer.MAX_VALUE);
            sink.end();
            Eventually.until(() -> health(house) instanceof Health.Degraded);
            assertTrue(trouble(house).what().contains("cannot be written down"), trouble(house)::what);
            failures.set(0);
            house.become(ShowState.ENDED);
            Eventually.until(() -> house.kept().isOpen());
            assertEquals(TapeState.KEPT, house.kept().state());
            Eventually.until(() -> health(house) instanceof Health.Up);
            assertEquals(List.of(), told(house));
        }
    }

    @OnEachDatabase
    void whatACrashHasLeftIsMendedWhenTheDatabaseIsBack(Transactions transactions) {
        var failures = new AtomicInteger();
        try (var house = new RecorderHouse(failing(transactions, failures), folder)) {
            house.record("aa", 0, 3);
            transactions.run(tx -> RecordingTable.beginTape(tx, house.broadcast("aa"), Segments.at(0)));
            house.become(ShowState.ENDED);
            failures.set(1);
            var next = house.start(0);
            Eventually.until(() -> house.kept().isOpen());
            next.close();
        }
    }

    private static MediaArchive.Sink begun(RecorderHouse house) {
        var sink = house.recorder.open(house.broadcast("aa"));
        sink.init(0, Segments.init(0));
        sink.segment(Segments.of(0));
        return sink;
    }

    private static List<RecordingFailed> told(RecorderHouse house) {
        return house.log.read(house.show().id(), Callers.host(), 0, 100).stream()
                .flatMap(event -> event.as(RecordingFailed.class).stream())
                .toList();
    }

    private static Health health(RecorderHouse house) {
        return new RecorderHealth(house.recorder).check();
    }

    private static Health.Degraded trouble(RecorderHouse house) {
        return assertInstanceOf(Health.Degraded.class, health(house));
    }

    /** Fails so many times, then is as it was. */
    private static Transactions failing(Transactions transactions, AtomicInteger failures) {
        return new Transactions() {
            @Override
            public <T extends @Nullable Object> T in(Work<T> work) {
                if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new StoreFailed("as a test has it");
                }
                return transactions.in(work);
            }

            @Override
            public boolean isShared() {
                return transactions.isShared();
            }
        };
    }
}
