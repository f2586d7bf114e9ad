// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitrine.rtmp.FlvTags.Tag;

/** What real publishers sent, and what a generator wrote as enhanced RTMP has it, comes out the same however it is cut and chunked. */
final class RecordedSessionsTest {
    private static final int HANDSHAKE = 1 + 2 * 1536;
    private static final int EXHAUSTIVE = HANDSHAKE + 3_000;
    private static final int RANDOM_CUTS = 300;

    static List<String> sessions() {
        return List.of("ffmpeg-plain", "ffmpeg-b-frames", "librtmp", "enhanced-HEVC", "enhanced-AV1", "enhanced-VP9");
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void it_is_understood(String name) throws Exception {
        var replay = Replay.of(session(name));
        assertEquals("publish key", replay.told().getFirst());
        var kinds = new HashMap<Class<?>, Integer>();
        for (var message : replay.media()) {
            var tag = message.type() == RtmpMessage.VIDEO
                    ? FlvTags.video(message.payload())
                    : FlvTags.audio(message.payload());
            tag.ifPresent(known -> kinds.merge(known.getClass(), 1, Integer::sum));
        }
        assertEquals(1, kinds.get(Tag.VideoConfig.class));
        assertEquals(1, kinds.get(Tag.AudioConfig.class));
        assertTrue(kinds.getOrDefault(Tag.Picture.class, 0) >= 20, kinds.toString());
        assertTrue(kinds.getOrDefault(Tag.Sound.class, 0) >= 20, kinds.toString());
        assertTrue(!kinds.containsKey(Tag.Unsupported.class), kinds.toString());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void it_is_the_same_wherever_it_is_cut(String name) throws Exception {
        var bytes = session(name);
        var whole = Replay.of(bytes).told();
        var beginning = Arrays.copyOf(bytes, Math.min(bytes.length, EXHAUSTIVE + 1_000));
        var begun = Replay.of(beginning).told();
        for (int cut = 1; cut < Math.min(EXHAUSTIVE, beginning.length); cut++) {
            assertEquals(begun, Replay.of(beginning, cut).told(), "cut at " + cut);
        }
        var random = new Random(7);
        for (int i = 0; i < RANDOM_CUTS; i++) {
            var cuts = random.ints(1 + i % 9, 1, bytes.length).sorted().toArray();
            assertEquals(whole, Replay.of(bytes, cuts).told(), "cut at " + Arrays.toString(cuts));
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void it_is_the_same_byte_by_byte(String name) throws Exception {
        var bytes = session(name);
        var each = new int[bytes.length - HANDSHAKE];
        Arrays.setAll(each, i -> HANDSHAKE + i);
        assertEquals(Replay.of(bytes).told(), Replay.of(bytes, each).told());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void it_is_the_same_in_chunks_of_any_size(String name) throws Exception {
        var bytes = session(name);
        var whole = Replay.of(bytes).told();
        for (int size : new int[] {1, 127, 128, 4096, 65_536}) {
            assertEquals(whole, Replay.of(chunked(bytes, size)).told(), "chunks of " + size);
        }
    }

    /** The same messages in chunks of this size; what the publisher said of its own chunks is left out. */
    private static byte[] chunked(byte[] session, int size) throws RtmpViolation {
        var reader = new ChunkReader();
        reader.trust();
        reader.feed(Arrays.copyOfRange(session, HANDSHAKE, session.length));
        var out = new ByteArrayOutputStream();
        out.write(session, 0, HANDSHAKE);
        var sender = new ChunkSender();
        var announced = ByteBuffer.allocate(4).putInt(size).array();
        out.writeBytes(sender.write(2, new RtmpMessage(RtmpMessage.SET_CHUNK_SIZE, 0, 0, announced)));
        sender.chunkSize(size);
        for (var message = reader.next(); message != null; message = reader.next()) {
            if (message.type() != RtmpMessage.SET_CHUNK_SIZE) {
                out.writeBytes(sender.write(3 + message.type(), message));
            }
        }
        return out.toByteArray();
    }

    private static byte[] session(String name) throws IOException, RtmpViolation {
        if (name.startsWith("enhanced-")) {
            return generated(FlvCodec.valueOf(name.substring("enhanced-".length())));
        }
        try (var in = RecordedSessionsTest.class.getResourceAsStream("/" + name + ".rtmp")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** A second of pictures in this codec and of Opus, whose contents are made up. */
    private static byte[] generated(FlvCodec codec) throws RtmpViolation {
        var wire = new Wire("live", "key", List.of(codec.fourCc(), FlvCodec.OPUS.fourCc()));
        wire.begin();
        wire.accept();
        var random = new Random(codec.fourCc().hashCode());
        wire.session.metadata(Map.of("encoder", "a test"));
        wire.session.media(RtmpMessage.VIDEO, 0, FlvBodies.videoConfig(codec, noise(random, 40)));
        wire.session.media(RtmpMessage.AUDIO, 0, FlvBodies.audioConfig(FlvCodec.OPUS, noise(random, 19)));
        for (int i = 0; i < 30; i++) {
            long time = i * 33L;
            var picture = FlvBodies.picture(codec, i == 0, i % 3 * 33, noise(random, i == 0 ? 9_000 : 700));
            wire.session.media(RtmpMessage.VIDEO, time, picture);
            wire.session.media(RtmpMessage.AUDIO, time, FlvBodies.sound(FlvCodec.OPUS, noise(random, 90)));
        }
        wire.session.end();
        var out = new ByteArrayOutputStream();
        new ArrayList<>(wire.client.sent).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static ByteBuffer noise(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
