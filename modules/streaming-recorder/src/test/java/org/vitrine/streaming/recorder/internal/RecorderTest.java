// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.spi.ArchiveAnswer;
import org.vitrine.streaming.spi.Replay;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;

final class RecorderTest {
    private static final ArchiveAnswer NOTHING = new ArchiveAnswer.Nothing();

    @TempDir
    Path folder;

    @OnEachDatabase
    void aShowThatHasEndedIsReplayedFromTheSameAddresses(Transactions transactions) throws IOException {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.record("aa", 0, 4);
            var during = bytes(house.find("aa/s2.m4s"));
            assertEquals(NOTHING, house.find("index.m3u8"), "live is the stream's own");
            assertTrue(text(house.fromStart()).contains("aa/s0.m4s"));
            house.become(ShowState.ENDED);
            assertEquals(during, bytes(house.find("aa/s2.m4s")));
            assertEquals(Segments.bytes(2), during);
            assertEquals(Segments.init(0), bytes(house.find("aa/init0.mp4")));
            assertTrue(text(house.find("index.m3u8")).endsWith("aa/s3.m4s\n#EXT-X-ENDLIST\n"));
            assertEquals(NOTHING, house.find("aa/s4.m4s"));
            assertEquals(NOTHING, house.find("bb/s0.m4s"));
        }
    }

    @OnEachDatabase
    void aRestartInTheMiddleFollowsWithADiscontinuity(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.record("bb", 0, 3);
            house.record("aa", 10, 13);
            house.become(ShowState.ENDED);
            assertTrue(
                    text(house.find("index.m3u8")).contains("bb/s2.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"aa/"));
            assertEquals(6_000, house.kept().replay().millis());
        }
    }

    @OnEachDatabase
    void theGreenRoomIsNotRecorded(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.become(ShowState.ARMED);
            var sink = house.recorder.open(house.broadcast("aa"));
            sink.init(0, Segments.init(0));
            sink.segment(Segments.of(-9));
            sink.end();
            house.recorder.close();
            assertEquals(
                    Optional.empty(), house.recorder.library().now(house.show().id()));
            house.become(ShowState.LIVE);
            house.record("bb", -2, 2);
            assertEquals(ManualClock.NOON, house.kept().film().start().orElseThrow());
        }
    }

    @OnEachDatabase
    void whatIsHeldBackOrTrimmedAwayIsNotShownToAllAndCanBeUndone(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.record("aa", 0, 10);
            house.become(ShowState.ENDED);
            var show = house.show().id();
            var by = Callers.host();
            var from = Optional.of(Segments.at(4.5));
            assertEquals(new Change.Done(), house.recorder.curator().trim(show, from, Optional.of(Segments.at(6)), by));
            assertEquals(NOTHING, house.find("aa/s3.m4s"));
            assertFalse(text(house.find("index.m3u8")).contains("aa/s3"));
            assertTrue(text(house.find("index.m3u8")).contains("aa/s4.m4s\n#EXTINF:1.000,\naa/s5.m4s\n#EXT-X-ENDLIST"));
            house.recorder.curator().publish(show, false, by);
            assertEquals(NOTHING, house.find("index.m3u8"));
            assertEquals(NOTHING, house.find("aa/s4.m4s"));
            var preview = "preview/" + house.kept().head().preview() + "/";
            assertTrue(text(house.find(preview + "index.m3u8")).contains("aa/s0.m4s"));
            assertInstanceOf(ArchiveAnswer.Slice.class, house.find(preview + "aa/s0.m4s"));
            assertEquals(NOTHING, house.find("preview/" + "0".repeat(32) + "/index.m3u8"));
            house.recorder.curator().publish(show, true, by);
            house.recorder.curator().trim(show, Optional.empty(), Optional.empty(), by);
            assertTrue(text(house.find("index.m3u8")).contains("aa/s0.m4s"));
            var nowhere =
                    house.recorder.curator().trim(show, Optional.of(Segments.at(50)), Optional.of(Segments.at(40)), by);
            assertEquals(
                    "nothing-there",
                    assertInstanceOf(Change.Refused.class, nowhere).code());
        }
    }

    @OnEachDatabase
    void othersAreToldWhatEveryoneMaySee(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.record("aa", 0, 10);
            assertEquals(Optional.empty(), replay(house), "it is not over");
            house.become(ShowState.ENDED);
            assertEquals(Optional.of(new Replay(Segments.at(0), Segments.at(10))), replay(house));
            var show = house.show().id();
            house.recorder
                    .curator()
                    .trim(show, Optional.of(Segments.at(4.5)), Optional.of(Segments.at(6)), Callers.host());
            assertEquals(Optional.of(new Replay(Segments.at(4), Segments.at(6))), replay(house));
            house.recorder.curator().publish(show, false, Callers.host());
            assertEquals(Optional.empty(), replay(house));
        }
    }

    @OnEachDatabase
    void aRecordingGoesWhenItsTimeHasCome(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.record("aa", 0, 3);
            house.become(ShowState.ENDED);
            house.recorder.curator().keep(house.show().id(), Optional.of(Segments.at(86_400 * 200)), Callers.host());
            house.recorder.books().reschedule(house.show().id());
            house.clock.advance(Duration.ofDays(100));
            assertEquals(3, house.kept().film().pieces().size());
            house.clock.advance(Duration.ofDays(101));
            assertEquals(
                    Optional.empty(), house.recorder.library().now(house.show().id()));
            assertFalse(Files.exists(folder.resolve(house.show().id().toString())));
            assertEquals("recording.delete", house.audit.entries().getLast().action());
            assertEquals(NOTHING, house.find("aa/s0.m4s"));
        }
    }

    @OnEachDatabase
    void whatACrashHasLeftIsMendedAndKept(Transactions transactions) throws IOException {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.record("aa", 0, 3);
            transactions.run(tx -> RecordingTable.beginTape(tx, house.broadcast("aa"), ManualClock.NOON));
            var index = folder.resolve(house.show().id().toString()).resolve("aa" + Tape.INDEX);
            var whole = Files.readAllBytes(index);
            Files.write(index, Arrays.copyOf(whole, whole.length - 1));
            house.become(ShowState.ENDED);
            var next = house.start(0);
            var kept = next.library().now(house.show().id()).orElseThrow();
            assertEquals(TapeState.KEPT, kept.state());
            assertEquals(2, kept.replay().pieces().size());
            assertTrue(kept.isOpen());
            next.close();
        }
    }

    @OnEachDatabase
    void whatIsRecordedCannotBeDeletedYet(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.record("aa", 0, 3);
            var change = house.recorder.curator().delete(house.show().id(), Callers.owner());
            assertEquals(
                    "show-live", assertInstanceOf(Change.Refused.class, change).code());
            house.become(ShowState.ENDED);
            assertEquals(
                    new Change.Done(),
                    house.recorder.curator().delete(house.show().id(), Callers.owner()));
            assertEquals(
                    new Change.NoSuchRecording(),
                    house.recorder.curator().delete(house.show().id(), Callers.owner()));
        }
    }

    private static Optional<Replay> replay(RecorderHouse house) {
        return house.recorder.replay(house.show().slug());
    }

    private static String text(ArchiveAnswer answer) {
        return assertInstanceOf(ArchiveAnswer.Playlist.class, answer).text();
    }

    private static ByteBuffer bytes(ArchiveAnswer answer) throws IOException {
        var slice = assertInstanceOf(ArchiveAnswer.Slice.class, answer);
        var all = Files.readAllBytes(slice.file());
        return ByteBuffer.wrap(all, (int) slice.offset(), (int) slice.length()).slice();
    }
}
