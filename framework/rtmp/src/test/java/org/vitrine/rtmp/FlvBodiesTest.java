// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.rtmp.FlvTags.Tag;

final class FlvBodiesTest {
    private final ByteBuffer data = ByteBuffer.wrap(new byte[] {1, 2, 3});

    @Test
    void the_usual_codecs_are_written_as_they_are_read() {
        var config = (Tag.VideoConfig)
                FlvTags.video(FlvBodies.videoConfig(FlvCodec.H264, data)).orElseThrow();
        assertArrayEquals(data.array(), config.configuration());
        for (int offset : new int[] {0, 40, 70_000, -1, -40_000}) {
            var picture = (Tag.Picture) FlvTags.video(FlvBodies.picture(FlvCodec.H264, offset > 0, offset, data))
                    .orElseThrow();
            assertEquals(offset, picture.compositionOffset());
            assertEquals(offset > 0, picture.key());
            assertArrayEquals(data.array(), picture.data());
        }
        var asc = (Tag.AudioConfig)
                FlvTags.audio(FlvBodies.audioConfig(FlvCodec.AAC, data)).orElseThrow();
        assertArrayEquals(data.array(), asc.configuration());
        var sound =
                (Tag.Sound) FlvTags.audio(FlvBodies.sound(FlvCodec.AAC, data)).orElseThrow();
        assertArrayEquals(data.array(), sound.frame());
    }

    @Test
    void newer_codecs_are_written_as_enhanced_rtmp_has_them() {
        assertEquals("90" + ascii("hvc1") + "010203", hex(FlvBodies.videoConfig(FlvCodec.HEVC, data)));
        assertEquals("a1" + ascii("hvc1") + "fffffe010203", hex(FlvBodies.picture(FlvCodec.HEVC, false, -2, data)));
        assertEquals("90" + ascii("av01") + "010203", hex(FlvBodies.videoConfig(FlvCodec.AV1, data)));
        assertEquals("91" + ascii("av01") + "010203", hex(FlvBodies.picture(FlvCodec.AV1, true, 0, data)));
        assertEquals("a1" + ascii("vp09") + "010203", hex(FlvBodies.picture(FlvCodec.VP9, false, 0, data)));
        assertEquals("90" + ascii("Opus") + "010203", hex(FlvBodies.audioConfig(FlvCodec.OPUS, data)));
        assertEquals("91" + ascii("Opus") + "010203", hex(FlvBodies.sound(FlvCodec.OPUS, data)));
    }

    @ParameterizedTest
    @EnumSource(FlvCodec.class)
    void what_is_written_is_read_again(FlvCodec codec) {
        if (codec.isPicture()) {
            var config = (Tag.VideoConfig)
                    FlvTags.video(FlvBodies.videoConfig(codec, data)).orElseThrow();
            assertEquals(codec, config.codec());
            var picture = (Tag.Picture)
                    FlvTags.video(FlvBodies.picture(codec, true, 0, data)).orElseThrow();
            assertArrayEquals(data.array(), picture.data());
        } else {
            var config = (Tag.AudioConfig)
                    FlvTags.audio(FlvBodies.audioConfig(codec, data)).orElseThrow();
            assertEquals(codec, config.codec());
            var sound = (Tag.Sound) FlvTags.audio(FlvBodies.sound(codec, data)).orElseThrow();
            assertArrayEquals(data.array(), sound.frame());
        }
    }

    @Test
    void what_is_handed_in_is_left_as_it_was() {
        var shared = ByteBuffer.wrap(new byte[] {9, 1, 2}).position(1).asReadOnlyBuffer();
        assertEquals("af010102", hex(FlvBodies.sound(FlvCodec.AAC, shared)));
        assertEquals(1, shared.position());
    }

    @Test
    void codecs_are_known_by_the_first_part_of_their_names() {
        assertEquals(Optional.of(FlvCodec.H264), FlvCodec.of("avc1.64001f"));
        assertEquals(Optional.of(FlvCodec.HEVC), FlvCodec.of("hev1.1.6.L93.B0"));
        assertEquals(Optional.of(FlvCodec.OPUS), FlvCodec.of("opus"));
        assertEquals(Optional.empty(), FlvCodec.of("theora"));
    }

    @Test
    void a_file_has_a_header_and_a_tag_a_message() {
        assertEquals("464c5601050000000900000000", hex(FlvStream.header(true, true)));
        assertEquals("464c5601010000000900000000", hex(FlvStream.header(true, false)));
        assertEquals(
                "09" + "000003" + "020304" + "01" + "000000" + "010203" + "0000000e",
                hex(FlvStream.tag(RtmpMessage.VIDEO, 0x01020304, data.array())));
        var tooLarge = new byte[1 << 24];
        assertThrows(IllegalArgumentException.class, () -> FlvStream.tag(RtmpMessage.VIDEO, 0, tooLarge));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String ascii(String text) {
        return hex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
