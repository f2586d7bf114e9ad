// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.streaming.internal.ReadPlaylist;
import org.vitrine.streaming.internal.media.AacFormat;
import org.vitrine.streaming.internal.media.AudioFormat;
import org.vitrine.streaming.internal.media.AvcFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.VideoFormat;

final class BroadcastTest {
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Optional<VideoFormat> VIDEO = Optional.of(AvcFormat.of(
            hex("01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0")));
    private static final Optional<AudioFormat> AUDIO = Optional.of(AacFormat.of(hex("1210")));

    private Broadcast broadcast =
            new Broadcast("b0", START, Duration.ofMillis(200), new Kept(Duration.ofSeconds(40), Long.MAX_VALUE));
    private double time;

    @ParameterizedTest
    @ValueSource(doubles = {10, 15, 23.976, 24, 25, 29.97, 30, 48, 50, 59.94, 60})
    void any_frame_rate_keeps_the_rules_at_every_moment(double rate) {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < rate * 20; frame++) {
            picture(1_000 / rate, frame % Math.round(rate * 2) == 0, 0);
            broadcast
                    .view()
                    .playlist(false)
                    .ifPresent(text -> ReadPlaylist.of(text.toString()).requireRules());
        }
        assertTrue(read().lastSequence() >= 8, read().text());
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 96_000})
    void sound_alone_keeps_the_rules(int rate) {
        var format = new AacFormat(hex("1210"), 2, rate, 2, 1_024);
        broadcast.formats(new Formats(Optional.empty(), Optional.of(format)));
        for (long place = 0; place < rate * 20L; place += 1_024) {
            broadcast.audio(new Sample(place, 1_024, 0, true, new byte[20]));
        }
        read().requireRules();
        assertTrue(read().lastSequence() >= 15, read().text());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void no_part_ends_where_a_picture_would_be_missing(int between) {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int group = 0; group < 120; group++) {
            reordered(between, group % 12 == 0);
        }
        read().requireLengths();
        for (var segment : broadcast.view().segments()) {
            assertTrue(segment.parts().getFirst().independent(), "segment " + segment.sequence());
            for (var part : segment.parts()) {
                assertEquals(0, part.millis() % (20L * (between + 1)), "a part that tears a group: " + part.millis());
            }
        }
    }

    @Test
    void a_picture_that_stands_too_long_is_cut_and_leaves_a_gap() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < 300; frame++) {
            picture(frame % 50 == 49 ? 700 : 40, frame % 25 == 0, 0);
        }
        read().requireLengths();
    }

    @Test
    void key_frames_that_are_far_apart_do_not_make_segments_too_long() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < 900; frame++) {
            picture(1_000.0 / 30, frame % 300 == 0, 0);
        }
        read().requireRules();
    }

    @Test
    void old_segments_go_and_the_delta_leaves_out_what_the_asker_has() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < 60 * 30; frame++) {
            picture(1_000.0 / 30, frame % 30 == 0, 0);
        }
        var whole = read();
        assertTrue(whole.parsed().mediaSequence() >= 15, whole.text());
        assertTrue(whole.parsed().mediaSegments().size() >= 40);
        var delta = broadcast.view().playlist(true).orElseThrow().toString();
        int skipped = Integer.parseInt(delta.replaceAll("(?s).*SKIPPED-SEGMENTS=(\\d+).*", "$1"));
        assertTrue(skipped > 10, delta);
        assertEquals(whole.parsed().mediaSegments().size() - skipped, delta.split("#EXTINF", -1).length - 1);
        var firstKept = delta.substring(delta.indexOf("#EXT-X-PROGRAM-DATE-TIME"));
        assertTrue(whole.text().endsWith(firstKept), "the rest is the same");
        assertFalse(broadcast.view().segment(0).isPresent());
    }

    @Test
    void what_is_large_is_kept_for_a_shorter_time_and_the_playlist_keeps_the_rules() {
        long kept = 20_000;
        broadcast = new Broadcast("b0", START, Duration.ofMillis(200), new Kept(Duration.ofSeconds(40), kept));
        for (int round = 0; round < 4; round++) {
            broadcast.formats(new Formats(VIDEO, Optional.empty()));
            for (int frame = 0; frame < 125; frame++) {
                picture(40, frame % 25 == 0, 0);
                broadcast
                        .view()
                        .playlist(false)
                        .ifPresent(text -> ReadPlaylist.of(text.toString()).requireRules());
            }
        }
        broadcast.interrupt();
        var playlist = read();
        long first = playlist.parsed().mediaSequence();
        long bytes = LongStream.rangeClosed(first, playlist.lastSequence())
                .map(number -> broadcast.view().segment(number).orElseThrow().length())
                .sum();
        assertTrue(bytes > kept / 2 && bytes <= kept, bytes + " bytes");
        assertTrue(first > 10, playlist.text());
        assertFalse(broadcast.view().segment(first - 1).isPresent());
        assertFalse(broadcast.view().init(0).isPresent());
        assertTrue(broadcast.view().init(3).isPresent());
    }

    @Test
    void what_has_been_can_be_forgotten() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < 110; frame++) {
            picture(40, frame % 25 == 0, 0);
            if (frame == 90) {
                broadcast.forgetPast();
                read().requireRules();
                assertEquals(3, read().parsed().mediaSequence());
                assertFalse(broadcast.view().segment(2).isPresent());
            }
        }
        read().requireRules();
        assertEquals(3, read().parsed().mediaSequence());
        assertTrue(broadcast.view().segment(3).isPresent());
    }

    @Test
    void formats_of_which_nothing_came_are_forgotten() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        picture(40, true, 0);
        for (int change = 0; change < 100; change++) {
            broadcast.formats(new Formats(VIDEO, Optional.empty()));
        }
        for (int frame = 0; frame < 30; frame++) {
            picture(40, frame == 0, 0);
        }
        assertTrue(
                broadcast.view().inits().size() <= 2, broadcast.view().inits().keySet()::toString);
        assertTrue(broadcast.view().init(100).isPresent());
    }

    @Test
    void dates_follow_the_media_and_not_the_clock() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < 90; frame++) {
            picture(40, frame % 25 == 0, 0);
        }
        var dates = read().parsed().mediaSegments().stream()
                .map(segment -> segment.programDateTime().orElseThrow().toInstant())
                .toList();
        assertEquals(START, dates.getFirst());
        assertEquals(START.plusSeconds(1), dates.get(1));
        assertEquals(START.plusSeconds(2), dates.get(2));
    }

    @Test
    void other_formats_bring_a_map_and_a_discontinuity() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < 30; frame++) {
            picture(40, frame == 0, 0);
        }
        broadcast.formats(new Formats(VIDEO, AUDIO));
        for (int frame = 0; frame < 30; frame++) {
            picture(40, frame == 0, 0);
        }
        assertTrue(read().text().contains("#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"b0/init1.mp4\""), read().text());
        assertTrue(broadcast.view().init(0).isPresent());
        assertTrue(broadcast.view().init(1).isPresent());
    }

    @Test
    void who_waits_is_served_once_by_the_part_and_by_the_end() {
        broadcast.formats(new Formats(VIDEO, Optional.empty()));
        for (int frame = 0; frame < 20; frame++) {
            picture(40, frame == 0, 0);
        }
        var served = new ArrayList<String>();
        long next = broadcast.view().nextPart();
        broadcast.await(
                Wanted.part(next), view -> served.add("part " + view.part(next).isPresent()));
        broadcast.await(Wanted.playlist(0, next), view -> served.add("playlist"));
        broadcast.await(Wanted.playlist(7, 0), view -> served.add("end " + view.ended()));
        assertEquals(0, served.size());
        for (int frame = 0; frame < 10; frame++) {
            picture(40, false, 0);
        }
        assertEquals(java.util.List.of("part true", "playlist"), served);
        broadcast.end();
        assertEquals("end true", served.getLast());
        assertTrue(read().text().endsWith("#EXT-X-ENDLIST\n"));
    }

    private ReadPlaylist read() {
        return ReadPlaylist.of(broadcast.view().playlist(false).orElseThrow().toString());
    }

    /** One picture that stands so long, its times rounded as RTMP rounds them. */
    private void picture(double millis, boolean key, int offset) {
        long begin = Math.round(time);
        time += millis;
        broadcast.video(new Sample(begin, (int) (Math.round(time) - begin), offset, key, new byte[100]));
    }

    /** A picture and those that are shown before it, each 20 ms long. */
    private void reordered(int between, boolean key) {
        picture(20, key, 20 * (between + 1));
        for (int i = 0; i < between; i++) {
            picture(20, false, 0);
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
