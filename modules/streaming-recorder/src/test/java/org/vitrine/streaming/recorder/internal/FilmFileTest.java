// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.streaming.spi.MediaSegment;

/** Pictures count milliseconds, sounds 48,000 a second; the sound begins 20 ms before the picture. */
final class FilmFileTest {
    private static final int PICTURE = 1;
    private static final int SOUND = 2;
    private static final int RATE = 48_000;
    private static final long EARLIER = 20;

    @TempDir
    Path folder;

    @Test
    void a_clip_begins_at_zero_and_its_sound_stays_with_the_picture() throws IOException {
        var file = written(record("aa", 0, 5, 600_000).cut(at(2), at(4)));
        assertEquals(List.of(EARLIER, EARLIER + 1_000), times(file, PICTURE));
        assertEquals(List.of(0L, 48_000L), times(file, SOUND));
    }

    @Test
    void an_absence_leaves_no_hole() throws IOException {
        var film = new ArrayList<>(record("aa", 0, 2, 0).pieces());
        film.addAll(record("bb", 60, 62, 7_000_000).pieces());
        var file = written(new Film(film));
        assertEquals(List.of(EARLIER, EARLIER + 1_000, EARLIER + 2_000, EARLIER + 3_000), times(file, PICTURE));
        assertEquals(List.of(0L, 48_000L, 96_000L, 144_000L), times(file, SOUND));
    }

    @Test
    void it_says_how_long_it_is() throws IOException {
        var file = written(record("aa", 0, 3, 0));
        var length =
                Mp4Boxes.first(ByteBuffer.wrap(file), "moov", "mvex", "mehd").bytes();
        assertEquals(3_000, length.getLong(4));
        assertEquals(
                1, Mp4Boxes.all(ByteBuffer.wrap(file), "moov", "mvex", "trex").size());
        assertEquals(3, Mp4Boxes.all(ByteBuffer.wrap(file), "moof").size());
    }

    @Test
    void what_was_sent_in_two_formats_is_no_one_file() throws IOException {
        var film = new ArrayList<>(record("aa", 0, 2, 0).pieces());
        assertTrue(new FilmFile(new Film(film)).isPossible());
        try (var writer = TapeWriter.open(folder, "bb").orElseThrow()) {
            writer.init(0, ByteBuffer.wrap(box("moov", new byte[7])));
            writer.segment(segment(9, 0));
        }
        film.addAll(Film.of(List.of(Tape.read(folder, "bb").orElseThrow())).pieces());
        assertFalse(new FilmFile(new Film(film)).isPossible());
        assertFalse(new FilmFile(Film.EMPTY).isPossible());
    }

    @Test
    void boxes_that_cannot_be_are_refused() {
        for (int length : new int[] {0, 7, 9, -1, Integer.MAX_VALUE}) {
            var torn = ByteBuffer.allocate(8).putInt(length).put("moov".getBytes(StandardCharsets.US_ASCII));
            assertThrows(IOException.class, () -> Mp4Boxes.in(torn.flip()), "a length of " + length);
        }
        assertThrows(IOException.class, () -> Mp4Boxes.in(ByteBuffer.allocate(5)));
    }

    private static Optional<Instant> at(double seconds) {
        return Optional.of(Segments.at(seconds));
    }

    private static byte[] written(Film film) throws IOException {
        var out = new ByteArrayOutputStream();
        new FilmFile(film).write(out);
        return out.toByteArray();
    }

    private static List<Long> times(byte[] file, int track) throws IOException {
        var times = new ArrayList<Long>();
        for (var fragment : Mp4Boxes.all(ByteBuffer.wrap(file), "moof", "traf")) {
            if (Mp4Boxes.first(fragment.bytes(), "tfhd").bytes().getInt(4) == track) {
                times.add(Mp4Boxes.first(fragment.bytes(), "tfdt").bytes().getLong(4));
            }
        }
        return times;
    }

    /** Segments with these numbers; the picture's first decode time is this. */
    private Film record(String name, int from, int to, long time) throws IOException {
        try (var writer = TapeWriter.open(folder, name).orElseThrow()) {
            writer.init(0, ByteBuffer.wrap(init()));
            for (int number = from; number < to; number++) {
                writer.segment(segment(number, time + (number - from) * 1_000L));
            }
        }
        return Film.of(List.of(Tape.read(folder, name).orElseThrow()));
    }

    private static MediaSegment segment(int number, long time) throws IOException {
        var picture = fragment(PICTURE, time + EARLIER);
        var sound = fragment(SOUND, time * RATE / 1_000);
        var bytes = box("moof", picture, sound);
        return new MediaSegment(
                number, 0, false, true, Segments.at(number), Duration.ofSeconds(1), ByteBuffer.wrap(bytes));
    }

    private static byte[] fragment(int track, long time) throws IOException {
        var head = ByteBuffer.allocate(8).putInt(0).putInt(track).array();
        var times = ByteBuffer.allocate(12).putInt(1 << 24).putLong(time).array();
        return box("traf", box("tfhd", head), box("tfdt", times));
    }

    private static byte[] init() throws IOException {
        var movie = ByteBuffer.allocate(100).putInt(12, 1_000).array();
        return box(
                "moov",
                box("mvhd", movie),
                track(PICTURE, 1_000),
                track(SOUND, RATE),
                box("mvex", box("trex", new byte[24])));
    }

    private static byte[] track(int id, int timescale) throws IOException {
        var head = ByteBuffer.allocate(84).putInt(12, id).array();
        var media = ByteBuffer.allocate(24).putInt(12, timescale).array();
        return box("trak", box("tkhd", head), box("mdia", box("mdhd", media)));
    }

    private static byte[] box(String type, byte[]... content) throws IOException {
        var inside = new ByteArrayOutputStream();
        for (var part : content) {
            inside.write(part);
        }
        var head = ByteBuffer.allocate(8).putInt(8 + inside.size()).put(type.getBytes(StandardCharsets.US_ASCII));
        var whole = new ByteArrayOutputStream();
        whole.write(head.array());
        whole.write(inside.toByteArray());
        return whole.toByteArray();
    }
}
