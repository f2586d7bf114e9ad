// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TapeTest {
    private static final String NAME = "0123456789abcdef";
    private static final int SEGMENTS = 5;

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_read_again() throws IOException {
        record(0, SEGMENTS);
        var tape = Tape.read(folder, NAME).orElseThrow();
        assertEquals(SEGMENTS, tape.segments().size());
        assertEquals(SEGMENTS * 1_000, tape.millis());
        assertEquals(Files.size(tape.media()), tape.mediaLength());
        requireBytes(tape);
    }

    @Test
    void an_index_torn_at_any_byte_tells_of_what_is_whole_before_and_is_gone_on_with() throws IOException {
        record(0, SEGMENTS);
        var index = Files.readAllBytes(folder.resolve(NAME + Tape.INDEX));
        for (int length = 0; length <= index.length; length++) {
            Files.write(folder.resolve(NAME + Tape.INDEX), Arrays.copyOf(index, length));
            int whole = Math.max(0, (length - Tape.MAGIC.length) / Entry.SIZE);
            assertEquals(whole, Tape.read(folder, NAME).orElseThrow().entries().size(), "torn at " + length);
            record(0, SEGMENTS);
            assertArrayEquals(index, Files.readAllBytes(folder.resolve(NAME + Tape.INDEX)), "torn at " + length);
            requireBytes(Tape.read(folder, NAME).orElseThrow());
        }
    }

    @Test
    void media_torn_at_any_byte_loses_the_segment_that_it_lies_in() throws IOException {
        record(0, SEGMENTS);
        var media = Files.readAllBytes(folder.resolve(NAME + Tape.MEDIA));
        var index = Files.readAllBytes(folder.resolve(NAME + Tape.INDEX));
        var whole = Tape.read(folder, NAME).orElseThrow();
        for (int length = 0; length <= media.length; length++) {
            int size = length;
            Files.write(folder.resolve(NAME + Tape.MEDIA), Arrays.copyOf(media, size));
            Files.write(folder.resolve(NAME + Tape.INDEX), index);
            var expected = whole.entries().stream()
                    .filter(entry -> entry.endOffset() <= size)
                    .toList();
            assertEquals(expected, Tape.read(folder, NAME).orElseThrow().entries(), "torn at " + size);
            record(0, SEGMENTS);
            assertArrayEquals(media, Files.readAllBytes(folder.resolve(NAME + Tape.MEDIA)), "torn at " + size);
        }
    }

    @Test
    void an_index_with_any_byte_changed_tells_of_nothing_behind_it() throws IOException {
        record(0, SEGMENTS);
        var index = Files.readAllBytes(folder.resolve(NAME + Tape.INDEX));
        long media = Files.size(folder.resolve(NAME + Tape.MEDIA));
        for (int at = 0; at < index.length; at++) {
            var changed = index.clone();
            changed[at] ^= 0x40;
            int before = Math.max(0, (at - Tape.MAGIC.length) / Entry.SIZE);
            assertEquals(before, Tape.sound(ByteBuffer.wrap(changed), media).size(), "changed at " + at);
        }
    }

    @Test
    void a_tape_that_is_written_is_nobody_elses() throws IOException {
        try (var writer = TapeWriter.open(folder, NAME).orElseThrow()) {
            writer.init(0, Segments.init(0));
            assertThrows(OverlappingFileLockException.class, () -> TapeWriter.open(folder, NAME));
            assertEquals(1, Tape.read(folder, NAME).orElseThrow().entries().size());
        }
        assertTrue(TapeWriter.open(folder, NAME).isPresent());
    }

    @Test
    void what_was_never_written_is_not_there() {
        assertFalse(Tape.read(folder, NAME).isPresent());
    }

    private void record(int from, int to) throws IOException {
        try (var writer = TapeWriter.open(folder, NAME).orElseThrow()) {
            if (!writer.has(Entry.Kind.INIT, 0)) {
                writer.init(0, Segments.init(0));
            }
            for (int number : IntStream.range(from, to).toArray()) {
                if (!writer.has(Entry.Kind.SEGMENT, number)) {
                    writer.segment(Segments.of(number));
                }
            }
        }
    }

    private static void requireBytes(Tape tape) throws IOException {
        for (var entry : tape.entries()) {
            var expected = entry.kind() == Entry.Kind.INIT ? Segments.init(0) : Segments.bytes(entry.number());
            assertEquals(expected, ByteBuffer.wrap(tape.bytes(entry)), entry.toString());
        }
    }
}
