// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.rtmp.FlvBodies;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.rtmp.FlvStream;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;
import org.vitrine.testkit.ManualClock;

/** The parts of the ladder that need no program. */
final class MakingTest {
    private static final Track TRACK = new Track(Track.Kind.PICTURE, "avc1.640028", 1_000, ByteBuffer.allocate(4));

    private final ManualClock clock = new ManualClock(Instant.parse("2026-06-01T12:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"", "480", "480p:800", "481:800", "480:8", "99999:800", "480:800k"})
    void what_is_no_step_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Step.of(text));
    }

    @Test
    void steps_stand_from_the_biggest_down_and_have_different_heights() {
        var settings = new LadderSettings(true, List.of(new Step(240, 300), new Step(480, 800)), "ffmpeg", 2, 5);
        assertEquals(
                List.of("480p", "240p"),
                settings.steps().stream().map(Step::name).toList());
        var twice = List.of(new Step(240, 300), new Step(240, 800));
        assertThrows(IllegalArgumentException.class, () -> new LadderSettings(true, twice, "ffmpeg", 2, 5));
        assertThrows(IllegalArgumentException.class, () -> new LadderSettings(true, List.of(), "ffmpeg", 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new LadderSettings(true, List.of(), "ffmpeg", 1, 20));
    }

    @Test
    void a_full_queue_leaves_out_all_up_to_the_next_key_frame() throws InterruptedException {
        var queue = new GroupQueue();
        queue.offer(picture(0, false));
        for (int i = 1; i <= 200; i++) {
            queue.offer(picture(i, i == 1));
        }
        assertEquals(1, queue.take().decodeTime(), "what comes before the first key frame is of no use");
        queue.offer(picture(201, false));
        queue.offer(picture(202, true));
        var times = new ArrayList<Long>();
        for (int i = 0; i < 120; i++) {
            times.add(queue.take().decodeTime());
        }
        assertEquals(120, times.get(118));
        assertEquals(202, times.get(119));
        queue.close();
        assertThrows(InterruptedException.class, queue::take);
    }

    @Test
    void three_failures_within_a_minute_are_enough() {
        var attempts = new Attempts(clock);
        assertEquals(Optional.of(Duration.ofMillis(500)), attempts.failed());
        assertEquals(Optional.of(Duration.ofSeconds(1)), attempts.failed());
        clock.advance(Duration.ofSeconds(61));
        assertTrue(attempts.failed().isPresent(), "they are forgotten after a minute");
        assertTrue(attempts.failed().isPresent());
        assertTrue(attempts.failed().isEmpty());
    }

    @Test
    void a_delay_counts_when_it_lasts() {
        var delay = new Delay(clock);
        assertEquals(Delay.Verdict.WELL, delay.judge(9_000, 1_000));
        clock.advance(Duration.ofSeconds(9));
        assertEquals(Delay.Verdict.WELL, delay.judge(18_000, 17_000));
        assertEquals(Delay.Verdict.WELL, delay.judge(20_000, 17_000));
        clock.advance(Duration.ofSeconds(10));
        assertEquals(Delay.Verdict.SLOW, delay.judge(30_000, 20_000));
        assertEquals(Delay.Verdict.STUCK, delay.judge(30_000, 17_000));
    }

    @Test
    void what_the_program_writes_becomes_pictures_with_their_own_times() throws IOException {
        var flv = new ByteArrayOutputStream();
        flv.write(FlvStream.header(true, false));
        flv.write(tag(0, FlvBodies.videoConfig(FlvCodec.H264, ByteBuffer.wrap(new byte[] {1, 2, 3}))));
        for (long time : List.of(20_000_000L, 20_000_033L, 20_000_067L)) {
            boolean key = time == 20_000_000;
            flv.write(tag(time, FlvBodies.picture(FlvCodec.H264, key, 0, ByteBuffer.wrap(new byte[5]))));
        }
        var heard = new ArrayList<String>();
        var pictures = new FlvPictures(new ByteArrayInputStream(flv.toByteArray()), new Notes(heard));
        pictures.readAll();
        assertEquals(List.of("avc1 3", "20000000 33 true", "20000033 34 false"), heard);
        assertEquals(20_000_067L, pictures.newest());
    }

    private static byte[] tag(long time, byte[] body) {
        return FlvStream.tag(RtmpMessage.VIDEO, time, body);
    }

    private static AccessUnit picture(long time, boolean key) {
        return new AccessUnit(TRACK, time, 1, 0, key, ByteBuffer.allocate(10));
    }

    private record Notes(List<String> heard) implements Rendition {
        @Override
        public void track(Track track) {
            heard.add(track.codec() + " " + track.configuration().remaining());
        }

        @Override
        public void picture(AccessUnit picture) {
            heard.add(picture.decodeTime() + " " + picture.duration() + " " + picture.key());
        }

        @Override
        public void close() {}
    }
}
