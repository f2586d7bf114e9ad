// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lindstrom.m3u8.model.MediaSegment;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.captions.Cue;
import org.vitrine.streaming.internal.ReadPlaylist;
import org.vitrine.streaming.internal.media.AvcFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;

/** Captions stand beside the picture, segment by segment. */
final class SubtitlesTest {
    private static final Instant ORIGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final int KEY_DISTANCE = 25;
    private static final Formats FORMATS = new Formats(
            Optional.of(
                    AvcFormat.of(
                            HexFormat.of()
                                    .parseHex(
                                            "01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0"))),
            Optional.empty());

    private final Broadcast broadcast =
            new Broadcast("b0", ORIGIN, Duration.ofMillis(200), new Kept(Duration.ofSeconds(4), Long.MAX_VALUE));
    private long pictures;

    @Test
    void there_is_nothing_before_the_first_segment_is_closed() {
        assertTrue(subtitles().playlist().isEmpty());
        broadcast.formats(FORMATS);
        play(20);
        assertTrue(subtitles().playlist().isEmpty());
    }

    @Test
    void segments_are_those_of_the_picture() {
        broadcast.formats(FORMATS);
        play(60);
        broadcast.interrupt();
        broadcast.formats(FORMATS);
        play(80);
        requireAlike();
        play(200);
        requireAlike();
        broadcast.end();
        requireAlike();
        assertTrue(read().parsed().ongoing() == picture().parsed().ongoing());
    }

    @Test
    void a_cue_that_crosses_a_border_has_the_same_times_on_both_sides() {
        broadcast.formats(FORMATS);
        play(60);
        var cue = new Cue(ORIGIN.plusMillis(900), ORIGIN.plusMillis(1_200), "A &amp; B");
        var times = "00:00:00.900 --> 00:00:01.200\nA &amp; B\n\n";
        assertEquals("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n" + times, segment(0, List.of(cue)));
        assertEquals("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:90000,LOCAL:00:00:01.000\n\n" + times, segment(1, List.of(cue)));
        assertTrue(subtitles().stretch(2).isEmpty(), "it is still open");
        assertTrue(subtitles().stretch(99).isEmpty());
    }

    @Test
    void the_map_turns_with_its_clock_after_a_day() {
        long day = Duration.ofHours(27).toMillis();
        pictures = day / 40;
        broadcast.formats(FORMATS);
        play(60);
        assertEquals(
                "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:" + (day * 90 - (1L << 33)) + ",LOCAL:27:00:00.000\n\n",
                segment(0, List.of()));
    }

    @Test
    void what_was_over_before_the_broadcast_is_left_out_and_what_reaches_into_it_begins_with_it() {
        broadcast.formats(FORMATS);
        play(60);
        var before = new Cue(ORIGIN.minusSeconds(2), ORIGIN, "Before");
        var across = new Cue(ORIGIN.minusSeconds(2), ORIGIN.plusMillis(500), "Across");
        assertEquals(
                "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n00:00:00.000 --> 00:00:00.500\nAcross\n\n",
                segment(0, List.of(before, across)));
    }

    private String segment(long number, List<Cue> cues) {
        return subtitles().segment(subtitles().stretch(number).orElseThrow(), cues);
    }

    private Subtitles subtitles() {
        return Subtitles.of(broadcast.view(), ORIGIN);
    }

    private ReadPlaylist read() {
        return ReadPlaylist.of(subtitles().playlist().orElseThrow());
    }

    private ReadPlaylist picture() {
        return ReadPlaylist.of(broadcast.view().playlist(false).orElseThrow().toString());
    }

    /** Numbers, lengths, times and discontinuities agree, as they have to among renditions (RFC 8216bis, section 4.4.6.2). */
    private void requireAlike() {
        var words = read().parsed();
        var pictures = picture().parsed();
        assertEquals(pictures.mediaSequence(), words.mediaSequence());
        assertEquals(pictures.discontinuitySequence(), words.discontinuitySequence());
        assertEquals(pictures.targetDuration(), words.targetDuration());
        assertEquals(
                pictures.mediaSegments().stream().map(SubtitlesTest::shape).toList(),
                words.mediaSegments().stream().map(SubtitlesTest::shape).toList());
    }

    private static List<Object> shape(MediaSegment segment) {
        return List.of(
                segment.duration(),
                segment.programDateTime().orElseThrow(),
                segment.discontinuity(),
                segment.uri().replaceAll("\\.\\w+$", ""));
    }

    private void play(int count) {
        for (int i = 0; i < count; i++) {
            var picture = new Sample(pictures * 40, 40, 0, i % KEY_DISTANCE == 0, new byte[] {0, 0, 0, 1, 0x65});
            broadcast.video(picture);
            pictures++;
        }
    }
}
