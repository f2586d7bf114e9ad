// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunkReaderTest {
    private static final int VIDEO = RtmpMessage.VIDEO;
    private static final int AUDIO = RtmpMessage.AUDIO;

    @Test
    void messages_are_the_same_wherever_the_network_cuts_them() throws RtmpViolation {
        var bytes = new Chunks(128)
                .message(4, VIDEO, 5, payload(300))
                .message(6, AUDIO, 7, payload(10))
                .bytes();
        var whole = read(bytes);
        assertEquals(2, whole.size());
        for (int cut = 0; cut <= bytes.length; cut++) {
            var reader = new ChunkReader();
            var messages = new ArrayList<RtmpMessage>();
            reader.feed(Arrays.copyOfRange(bytes, 0, cut));
            drain(reader, messages);
            reader.feed(Arrays.copyOfRange(bytes, cut, bytes.length));
            drain(reader, messages);
            assertSame(whole, messages);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 127, 128, 129, 4096, 65_536})
    void chunk_sizes_do_not_matter(int size) throws RtmpViolation {
        var messages = read(new Chunks(128)
                .chunkSize(size)
                .message(4, VIDEO, 1, payload(5000))
                .bytes());
        assertEquals(VIDEO, messages.getLast().type());
        assertArrayEquals(payload(5000), messages.getLast().payload());
    }

    @Test
    void sound_may_stand_between_the_chunks_of_a_picture() throws RtmpViolation {
        var bytes = new Chunks(128)
                .head(0, 4, 40, 200, VIDEO)
                .raw(payload(200), 0, 128)
                .head(0, 5, 41, 3, AUDIO)
                .raw(payload(3), 0, 3)
                .head(3, 4, 0, 0, 0)
                .raw(payload(200), 128, 72)
                .bytes();
        var messages = read(bytes);
        assertEquals(
                List.of(AUDIO, VIDEO), messages.stream().map(RtmpMessage::type).toList());
        assertArrayEquals(payload(200), messages.getLast().payload());
    }

    @Test
    void short_headers_go_on_from_the_message_before() throws RtmpViolation {
        var bytes = new Chunks(128)
                .head(0, 4, 1000, 5, VIDEO)
                .raw(payload(5), 0, 5)
                .head(1, 4, 40, 6, VIDEO)
                .raw(payload(6), 0, 6)
                .head(2, 4, 20, 0, 0)
                .raw(payload(6), 0, 6)
                .head(3, 4, 0, 0, 0)
                .raw(payload(6), 0, 6)
                .bytes();
        assertEquals(
                List.of(1000L, 1040L, 1060L, 1080L),
                read(bytes).stream().map(RtmpMessage::timestamp).toList());
    }

    @Test
    void extended_timestamps_stand_on_every_chunk_of_a_message_or_on_the_first_alone() throws RtmpViolation {
        long late = 0x01020304;
        for (boolean repeated : List.of(true, false)) {
            var chunks = new Chunks(128)
                    .head(0, 4, 0xFFFFFF, 200, VIDEO)
                    .extended(late)
                    .raw(payload(200), 0, 128);
            chunks.head(3, 4, 0, 0, 0);
            if (repeated) {
                chunks.extended(late);
            }
            var messages = read(chunks.raw(payload(200), 128, 72).bytes());
            assertEquals(late, messages.getFirst().timestamp());
            assertArrayEquals(payload(200), messages.getFirst().payload(), "repeated " + repeated);
        }
    }

    @Test
    void high_chunk_stream_numbers_are_read() throws RtmpViolation {
        for (int number : List.of(64, 319, 320, 65_599)) {
            assertEquals(
                    1,
                    read(new Chunks(128).message(number, VIDEO, 1, payload(300)).bytes())
                            .size());
        }
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_taken() {
        var tooLong = new Chunks(128).head(0, 4, 0, (8 << 20) + 1, VIDEO).bytes();
        assertThrows(RtmpViolation.class, () -> read(tooLong));
        var stranger = new ChunkReader();
        stranger.feed(new Chunks(128).head(0, 4, 0, (16 << 10) + 1, VIDEO).bytes());
        assertThrows(RtmpViolation.class, stranger::next);
        assertThrows(
                RtmpViolation.class,
                () -> read(new Chunks(128).chunkSize(65_537).bytes()));
        assertThrows(
                RtmpViolation.class, () -> read(new Chunks(128).chunkSize(0).bytes()));
        var many = new Chunks(128);
        for (int i = 0; i < 65; i++) {
            many.message(100 + i, AUDIO, 0, payload(1));
        }
        assertThrows(RtmpViolation.class, () -> read(many.bytes()));
    }

    @Test
    void messages_that_never_end_are_bounded_together() {
        var two = new Chunks(128);
        for (int i = 0; i < 2; i++) {
            two.head(0, 4 + i, 0, 8 << 20, VIDEO).raw(payload(128), 0, 128);
        }
        assertDoesNotThrow(() -> read(two.bytes()));
        var three = two.head(0, 7, 0, 1, VIDEO).raw(payload(1), 0, 1);
        assertThrows(RtmpViolation.class, () -> read(three.bytes()));
    }

    @Test
    void a_chunk_stream_has_to_begin_with_a_full_header() {
        assertThrows(
                RtmpViolation.class,
                () -> read(new Chunks(128)
                        .head(3, 9, 0, 0, 0)
                        .raw(payload(9), 0, 9)
                        .bytes()));
    }

    @Test
    void rubbish_ends_in_a_violation_or_in_silence() {
        var random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            try {
                read(bytes);
            } catch (RtmpViolation expected) {
                assertEquals(false, expected.sentence().isEmpty());
            }
        }
    }

    private static List<RtmpMessage> read(byte[] bytes) throws RtmpViolation {
        var reader = new ChunkReader();
        reader.trust();
        reader.feed(bytes);
        var messages = new ArrayList<RtmpMessage>();
        drain(reader, messages);
        return messages;
    }

    private static void drain(ChunkReader reader, List<RtmpMessage> into) throws RtmpViolation {
        for (var message = reader.next(); message != null; message = reader.next()) {
            into.add(message);
        }
    }

    private static void assertSame(List<RtmpMessage> expected, List<RtmpMessage> messages) {
        assertEquals(expected.size(), messages.size());
        for (int i = 0; i < messages.size(); i++) {
            assertEquals(expected.get(i).timestamp(), messages.get(i).timestamp());
            assertArrayEquals(expected.get(i).payload(), messages.get(i).payload());
        }
    }

    private static byte[] payload(int length) {
        var payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (i * 7);
        }
        return payload;
    }

    /** Writes chunks as an encoder may. */
    private static final class Chunks {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int size;

        Chunks(int size) {
            this.size = size;
        }

        Chunks chunkSize(int next) {
            message(
                    2,
                    RtmpMessage.SET_CHUNK_SIZE,
                    0,
                    java.nio.ByteBuffer.allocate(4).putInt(next).array());
            size = next;
            return this;
        }

        Chunks message(int stream, int type, int time, byte[] payload) {
            head(0, stream, time, payload.length, type);
            for (int at = 0; at < payload.length; at += size) {
                if (at > 0) {
                    head(3, stream, 0, 0, 0);
                }
                raw(payload, at, Math.min(size, payload.length - at));
            }
            return this;
        }

        Chunks head(int format, int stream, int time, int length, int type) {
            if (stream < 64) {
                out.write((format << 6) | stream);
            } else if (stream < 320) {
                out.write(format << 6);
                out.write(stream - 64);
            } else {
                out.write((format << 6) | 1);
                out.write((stream - 64) & 0xFF);
                out.write((stream - 64) >> 8);
            }
            if (format < 3) {
                medium(time);
            }
            if (format < 2) {
                medium(length);
                out.write(type);
            }
            if (format == 0) {
                out.writeBytes(new byte[] {1, 0, 0, 0});
            }
            return this;
        }

        Chunks extended(long time) {
            out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt((int) time).array());
            return this;
        }

        Chunks raw(byte[] from, int at, int length) {
            out.write(from, at, length);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void medium(int value) {
            out.write(value >> 16);
            out.write(value >> 8);
            out.write(value);
        }
    }
}
