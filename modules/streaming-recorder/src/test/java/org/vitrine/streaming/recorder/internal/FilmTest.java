// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lindstrom.m3u8.model.MediaPlaylist;
import io.lindstrom.m3u8.model.PlaylistType;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FilmTest {
    private final Film film = Film.of(List.of(tape("aa", 0, 10, 0), tape("bb", 20, 30, 0)));

    @Test
    void a_cut_begins_with_the_key_frame_before_and_ends_with_the_segment_of_its_end() {
        assertEquals(List.of(2, 3, 4), numbers(film.cut(at(3.5), at(4.2))));
        assertEquals(List.of(4), numbers(film.cut(at(4), at(5))));
        assertEquals(List.of(0, 1), numbers(film.cut(at(-5), at(2))));
        assertEquals(List.of(28, 29), numbers(film.cut(at(29), Optional.empty())));
        assertEquals(20, film.cut(Optional.empty(), Optional.empty()).pieces().size());
    }

    @Test
    void a_cut_across_an_absence_has_what_lies_on_both_sides() {
        assertEquals(List.of(8, 9, 20), numbers(film.cut(at(9), at(20.5))));
        assertEquals(List.of(8, 9), numbers(film.cut(at(9), at(15))));
    }

    @Test
    void a_cut_from_a_moment_without_picture_begins_when_it_is_back() {
        assertEquals(List.of(20, 21), numbers(film.cut(at(15), at(22))));
        assertEquals(List.of(20, 21), numbers(film.cut(at(10), at(22))), "the picture ends at 10");
        assertEquals(List.of(8, 9, 20), numbers(film.cut(at(9.999), at(21))));
        var late = Film.of(List.of(tape("aa", 0, 2, 0), tape("bb", 21, 24, 0)));
        assertEquals(List.of(22, 23), numbers(late.cut(at(10), Optional.empty())), "21 cannot be decoded by itself");
        assertTrue(film.cut(at(12), at(15)).isEmpty());
    }

    @Test
    void what_rounding_leaves_between_two_segments_is_no_absence() {
        var entries = new ArrayList<>(tape("aa", 0, 10, 0).entries());
        entries.replaceAll(entry -> entry.number() == 2 && entry.kind() == Entry.Kind.SEGMENT ? shorter(entry) : entry);
        var rounded = Film.of(List.of(new Tape("aa", Path.of("x"), entries)));
        assertEquals(List.of(2, 3), numbers(rounded.cut(at(2.999), at(4))));
    }

    @Test
    void a_cut_of_nothing_is_empty() {
        assertTrue(film.cut(Optional.empty(), at(0)).isEmpty());
        assertTrue(Film.EMPTY.cut(at(0), at(1)).isEmpty());
    }

    @Test
    void its_playlist_is_read_by_another_parser_and_keeps_the_rules() throws PlaylistParserException {
        var read = parsed(VodPlaylist.write(film, "", true));
        assertEquals(Optional.of(PlaylistType.VOD), read.playlistType());
        assertTrue(!read.ongoing());
        assertEquals(20, read.mediaSegments().size());
        assertEquals("aa/s0.m4s", read.mediaSegments().getFirst().uri());
        assertEquals(
                "aa/init0.mp4",
                read.mediaSegments().getFirst().segmentMap().orElseThrow().uri());
        for (var segment : read.mediaSegments()) {
            assertTrue(Math.round(segment.duration()) <= read.targetDuration(), segment.toString());
        }
        var second = read.mediaSegments().get(10);
        assertTrue(second.discontinuity());
        assertEquals("bb/init0.mp4", second.segmentMap().orElseThrow().uri());
        assertEquals(Segments.at(20), second.programDateTime().orElseThrow().toInstant());
        assertEquals(
                1, read.mediaSegments().stream().filter(s -> s.discontinuity()).count());
    }

    @Test
    void a_playlist_from_the_start_of_a_show_that_runs_only_grows() throws PlaylistParserException {
        var before = VodPlaylist.write(film.cut(Optional.empty(), at(25)), "", false);
        var after = VodPlaylist.write(film, "", false);
        assertTrue(after.startsWith(before), after);
        assertTrue(parsed(after).ongoing());
        assertEquals(Optional.of(PlaylistType.EVENT), parsed(after).playlistType());
    }

    @Test
    void what_the_recorder_has_missed_is_a_discontinuity() throws PlaylistParserException {
        var holed = new ArrayList<>(tape("aa", 0, 10, 0).entries());
        holed.removeIf(entry -> entry.kind() == Entry.Kind.SEGMENT && entry.number() == 4);
        var read = parsed(VodPlaylist.write(Film.of(List.of(new Tape("aa", Path.of("x"), holed))), "../", true));
        assertEquals("../aa/s5.m4s", read.mediaSegments().get(4).uri());
        assertTrue(read.mediaSegments().get(4).discontinuity());
        assertEquals(
                Segments.at(5),
                read.mediaSegments().get(4).programDateTime().orElseThrow().toInstant());
    }

    private static MediaPlaylist parsed(String text) throws PlaylistParserException {
        return new MediaPlaylistParser().readPlaylist(text);
    }

    private static List<Integer> numbers(Film film) {
        return film.pieces().stream().map(piece -> piece.entry().number()).toList();
    }

    private static Optional<Instant> at(double seconds) {
        return Optional.of(Segments.at(seconds));
    }

    private static Entry shorter(Entry entry) {
        return new Entry(
                entry.kind(),
                entry.number(),
                entry.init(),
                entry.discontinuity(),
                entry.independent(),
                entry.startMillis(),
                entry.millis() - 1,
                entry.offset(),
                entry.length());
    }

    private static Tape tape(String name, int from, int to, int init) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Entry.Kind.INIT, init, init, false, false, 0, 0, 0, 10));
        IntStream.range(from, to).forEach(number -> {
            long start = Segments.at(number).toEpochMilli();
            entries.add(new Entry(
                    Entry.Kind.SEGMENT, number, init, false, number % 2 == 0, start, 1_000, 10 + 5L * number, 5));
        });
        return new Tape(name, Path.of(name + ".mp4"), entries);
    }
}
