// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.json.Json;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.FlvTag;
import org.vitrine.testkit.stream.RtmpPublisher;

final class LiveSocketTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");

    private static final int SYNC_SAMPLE = 0x02000000;

    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void a_viewer_gets_type_init_and_then_a_message_a_frame_from_a_key_frame_on() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            var player = ClipPlayer.atOnce(publisher);
            player.play(CLIP);
            Eventually.until(() -> !station.happened().isEmpty());
            var viewer = new LiveViewer(Long.MAX_VALUE);
            station.socket(viewer);
            Eventually.until(() -> viewer.heard().contains("ftyp"));
            player.play(CLIP);
            Eventually.get(viewer::heard, heard -> heard.size() > 100);
            assertGreeting(viewer.heard().get(0));
            assertEquals("ftyp", viewer.heard().get(1));
            assertTrue(viewer.heard().stream().skip(2).allMatch("moof"::equals));
        }
    }

    @Test
    void another_publisher_is_told_by_type_and_init_anew() throws IOException {
        var viewer = new LiveViewer(Long.MAX_VALUE);
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> !station.happened().isEmpty());
            station.socket(viewer);
            Eventually.until(() -> viewer.heard().contains("ftyp"));
        }
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(
                    () -> viewer.heard().stream().filter("ftyp"::equals).count() == 2);
            int again = viewer.heard().lastIndexOf("ftyp");
            assertEquals(viewer.heard().get(0), viewer.heard().get(again - 1));
            Eventually.until(() -> viewer.heard().size() > again + 50);
        }
    }

    @Test
    void a_viewer_that_comes_late_begins_with_the_last_key_frame() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> !station.happened().isEmpty());
            var viewer = new LiveViewer(Long.MAX_VALUE);
            station.socket(viewer);
            var fragment = Eventually.get(viewer::fragment, Optional::isPresent).orElseThrow();
            assertEquals(SYNC_SAMPLE, flagsOfFirstSample(fragment));
        }
    }

    @Test
    void a_viewer_that_reads_too_slowly_is_sent_to_hls() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            var stuck = stuck(publisher);
            flood(publisher);
            stuck.readOn();
            Eventually.until(() -> stuck.heard().contains("closed 4008"));
            assertTrue(publisher.isOpen());
        }
    }

    @Test
    void a_viewer_that_does_not_read_at_all_is_cut_off_and_troubles_nobody() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            var stuck = stuck(publisher);
            flood(publisher);
            Eventually.until(() -> station.streaming.watching() == 0);
            assertEquals(1, stuck.heard().size());
            assertTrue(publisher.isOpen());
        }
    }

    @Test
    void a_crowd_behind_one_address_has_room_and_the_rest_of_it_is_sent_to_hls() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> !station.happened().isEmpty());
            var first = station.socket(new LiveViewer(Long.MAX_VALUE));
            for (int viewer = 1; viewer < TestStation.VIEWERS_OF_ADDRESS; viewer++) {
                station.socket(new LiveViewer(Long.MAX_VALUE));
            }
            Eventually.until(() -> station.streaming.watching() == TestStation.VIEWERS_OF_ADDRESS);
            var late = new LiveViewer(Long.MAX_VALUE);
            station.socket(late);
            Eventually.until(() -> late.heard().contains("closed 1013"));
            first.abort();
            Eventually.until(() -> station.streaming.watching() < TestStation.VIEWERS_OF_ADDRESS);
            var next = new LiveViewer(Long.MAX_VALUE);
            station.socket(next);
            Eventually.until(() -> next.heard().contains("moof"));
        }
    }

    @Test
    void who_comes_when_nobody_streams_is_told_to_try_again() {
        var viewer = new LiveViewer(Long.MAX_VALUE);
        station.socket(viewer);
        Eventually.until(() -> viewer.heard().contains("closed 4404"));
    }

    /** A viewer that reads the greeting, and then no more. */
    private LiveViewer stuck(RtmpPublisher publisher) throws IOException {
        ClipPlayer.atOnce(publisher).play(CLIP);
        Eventually.until(() -> !station.happened().isEmpty());
        var stuck = new LiveViewer(1);
        station.socket(stuck);
        Eventually.until(() -> !stuck.heard().isEmpty());
        return stuck;
    }

    /** Sends more key frames than networks and queues hold for one who does not read. */
    private static void flood(RtmpPublisher publisher) throws IOException {
        var fat = new byte[500_000];
        System.arraycopy(new byte[] {0x17, 1, 0, 0, 0}, 0, fat, 0, 5);
        for (int frame = 0; frame < 40; frame++) {
            publisher.send(new FlvTag(FlvTag.Kind.VIDEO, 4_000 + 40 * frame, fat));
        }
    }

    /** The media type, and when the timeline began: a moment ago. */
    private static void assertGreeting(String greeting) {
        var parts = Json.read(greeting);
        assertEquals(
                "video/mp4; codecs=\"avc1.64000b,mp4a.40.2\"",
                parts.path("type").asText());
        var age = Clock.systemUTC().millis() - parts.path("origin").asLong();
        assertTrue(age >= 0 && age < 60_000, greeting);
    }

    /** In a run with durations, sizes and flags (ISO/IEC 14496-12, section 8.8.8). */
    private static int flagsOfFirstSample(byte[] fragment) {
        int run = new String(fragment, StandardCharsets.ISO_8859_1).indexOf("trun");
        return ByteBuffer.wrap(fragment).getInt(run + 24);
    }
}
