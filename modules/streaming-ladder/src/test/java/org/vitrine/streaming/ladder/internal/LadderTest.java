// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.health.Health;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.ladder.internal.LadderState.State;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;

/** The ladder with programs that do not do what ffmpeg does. */
final class LadderTest {
    private static final ShowId SHOW = ShowId.of(UUID.randomUUID());
    private static final Track TRACK = new Track(Track.Kind.PICTURE, "avc1.640028", 1_000, ByteBuffer.allocate(4));

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-01T12:00:00Z"));
    private final List<String> renditions = new CopyOnWriteArrayList<>();

    @Test
    void without_the_program_there_is_a_sentence_and_nothing_else() {
        var ladder = ladder(folder.resolve("nowhere").toString());
        var sink = stream(ladder);
        sink.unit(picture(0));
        assertEquals(State.MISSING, ladder.state(SHOW).state());
        var health = assertInstanceOf(Health.Degraded.class, ladder.check());
        assertTrue(health.what().contains("ffmpeg is not installed"), health.what());
        assertTrue(renditions.isEmpty());
        sink.end();
        assertEquals(State.OFF, ladder.state(SHOW).state());
    }

    @Test
    void a_program_that_ends_by_itself_is_tried_three_times() throws IOException {
        var ladder = ladder(program("echo x >> " + folder + "/runs; exit 1"));
        var sink = stream(ladder);
        Eventually.until(() -> ladder.state(SHOW).state() == State.GIVEN_UP);
        assertEquals(3, read("runs").lines().count());
        assertInstanceOf(Health.Degraded.class, ladder.check());
        Eventually.until(() -> renditions.equals(List.of("480p", "240p", "-480p", "-240p")));
        sink.end();
        assertEquals(new Health.Up(), ladder.check());
    }

    @Test
    void a_program_that_hangs_never_holds_up_the_stream_and_is_started_again() throws IOException {
        var ladder = ladder(program("echo x >> " + folder + "/runs; exec sleep 600"));
        var sink = stream(ladder);
        Eventually.until(() -> Files.exists(folder.resolve("runs")));
        for (int i = 0; i < 400; i++) {
            sink.unit(picture(i * 33L));
        }
        clock.advance(Duration.ofSeconds(11));
        sink.unit(picture(400 * 33L));
        Eventually.until(() -> read("runs").lines().count() == 2);
        sink.end();
        Eventually.until(() -> renditions.contains("-240p"));
    }

    @Test
    void the_program_ends_with_the_stream() throws IOException {
        var ladder = ladder(program("echo $$ > " + folder + "/pid; exec sleep 600"));
        var sink = stream(ladder);
        var pid = Eventually.get(() -> read("pid"), text -> !text.isBlank());
        sink.end();
        Eventually.until(() -> ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(ProcessHandle::isAlive)
                .isEmpty());
    }

    @Test
    void steps_that_are_no_smaller_than_the_source_are_left_out() throws IOException {
        var ladder = ladder(program("exec sleep 600"), 360);
        var sink = stream(ladder);
        Eventually.until(() -> ladder.state(SHOW).state() == State.RUNNING);
        assertEquals(List.of("240p"), ladder.state(SHOW).steps());
        sink.end();
        var small = ladder(program("exec sleep 600"), 240);
        stream(small).unit(picture(0));
        assertEquals(State.NOT_NEEDED, small.state(SHOW).state());
    }

    private Ladder ladder(String program) {
        return ladder(program, 720);
    }

    private Ladder ladder(String program, int height) {
        var steps = List.of(new Step(480, 800), new Step(240, 300));
        var health = new StreamHealth(
                StreamHealth.State.LIVE,
                Optional.empty(),
                0,
                0,
                0,
                Optional.of(new StreamHealth.Video("avc1.640028", height * 16 / 9, height)),
                Optional.empty(),
                List.of());
        return new Ladder(
                new LadderSettings(true, steps, program, 2, 0),
                (show, name) -> Optional.of(new Named(name)),
                show -> health,
                clock);
    }

    private static StreamEgress.Sink stream(Ladder ladder) {
        var sink = ladder.open(SHOW, Instant.EPOCH);
        sink.tracks(List.of(TRACK));
        return sink;
    }

    /** A program that does this, whatever it is told. */
    private String program(String does) throws IOException {
        var file = folder.resolve("ffmpeg-" + UUID.randomUUID());
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private String read(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessUnit picture(long time) {
        return new AccessUnit(TRACK, time, 33, 0, time % 990 == 0, ByteBuffer.allocate(10_000));
    }

    private final class Named implements Rendition {
        private final String name;

        Named(String name) {
            this.name = name;
            renditions.add(name);
        }

        @Override
        public void track(Track track) {}

        @Override
        public void picture(AccessUnit picture) {}

        @Override
        public void close() {
            renditions.add("-" + name);
        }
    }
}
