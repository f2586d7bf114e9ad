// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vitrine.rtmp.FlvCodec;

/** Configurations as ffmpeg's encoders (x265, libaom, libvpx, libopus) wrote them for pictures of 176x98. */
final class ModernFormatsTest {
    static final String HVCC = "0101600000009000000000003cf000fcfdf8f800000f03"
            + "a00001001840010c01ffff01600000030090000003000003003c959409"
            + "a10001002b42010101600000030090000003000003003ca0162071f11965654a4c2f016808000003000800000300f040"
            + "a2000100064401c073c189";
    static final String AV1C = "81000c000a0a00000003b57e136be401";
    static final String VPCC = "01000000000a820202020000";
    static final String VP9_KEY_FRAME = "82498342000af006163638241c194e";
    static final String OPUS_HEAD = "4f707573486561640101380180bb0000000000";

    @Test
    void hevc_tells_its_codec_and_size() {
        var format = HevcFormat.of(hex(HVCC));
        assertEquals("hvc1.1.6.L60.90", format.codec());
        assertEquals(176, format.width());
        assertEquals(98, format.height());
        var other = hex(HVCC);
        other[1] = (byte) 0xA2;
        other[11] = 1;
        assertEquals("hvc1.B2.6.H60.90.00.00.00.00.01", new HevcFormat(other, 1, 1).codec());
    }

    @Test
    void av1_tells_its_codec_and_size() {
        var format = Av1Format.of(hex(AV1C));
        assertEquals("av01.0.00M.08", format.codec());
        assertEquals(176, format.width());
        assertEquals(98, format.height());
        assertEquals("av01.2.13H.12", Av1Format.of(hex("814de000")).codec());
    }

    @Test
    void av1_without_a_sequence_header_has_its_size_from_the_first_key_frame() {
        var format = Av1Format.of(hex("81000c00"));
        assertFalse(format.isComplete());
        assertFalse(format.shownBy(hex("1200")).isComplete());
        var shown = format.shownBy(hex("1200" + "0a0a00000003b57e136be401"));
        assertEquals(176, shown.width());
        assertEquals(98, shown.height());
    }

    @Test
    void vp9_tells_its_codec_and_has_its_size_from_a_key_frame() {
        var format = Vp9Format.of(hex(VPCC));
        assertEquals("vp09.00.10.08", format.codec());
        assertEquals("vp09.02.41.10", Vp9Format.of(hex("0229a20202020000")).codec());
        assertFalse(format.isComplete());
        var shown = format.shownBy(hex(VP9_KEY_FRAME));
        assertEquals(176, shown.width());
        assertEquals(98, shown.height());
    }

    @Test
    void vp9_is_the_same_with_and_without_the_heads_of_its_box() {
        assertTrue(Vp9Format.of(hex(VPCC)).sameAs(Vp9Format.of(hex(VPCC.substring(8)))));
    }

    @Test
    void formats_of_one_codec_differ_by_their_size() {
        var format = Vp9Format.of(hex(VPCC));
        assertFalse(format.sameAs(format.shownBy(hex(VP9_KEY_FRAME))));
    }

    @Test
    void opus_tells_its_codec_and_channels() {
        var format = OpusFormat.of(hex(OPUS_HEAD));
        assertEquals("opus", format.codec());
        assertEquals(48_000, format.rate());
        assertEquals(1, format.channels());
        assertArrayEquals(hex("000101380000bb80000000"), format.forBox());
    }

    @Test
    void opus_with_more_than_two_channels_says_where_they_belong() {
        var mapped = OpusFormat.of(hex("4f70757348656164 01 06 3801 80bb0000 0000 01 04 02 000401020305"));
        assertEquals(6, mapped.channels());
        assertArrayEquals(hex("00 06 0138 0000bb80 0000 01 04 02 000401020305"), mapped.forBox());
        assertThrows(
                IllegalArgumentException.class,
                () -> OpusFormat.of(hex("4f70757348656164 01 06 3801 80bb0000 0000 01 04 02 0004")));
        assertThrows(
                IllegalArgumentException.class,
                () -> OpusFormat.of(hex("4f70757348656164 01 06 3801 80bb0000 0000 00")));
    }

    @Test
    void an_opus_packet_tells_how_long_it_is() {
        assertSamples(480, "00");
        assertSamples(2_880, "18");
        assertSamples(960, "68");
        assertSamples(120, "80");
        assertSamples(960, "98");
        assertSamples(960, "f8");
        assertSamples(1_920, "f9");
        assertSamples(2_880, "fb03");
        assertSamples(5_760, "fb06");
        for (var wrong : new String[] {"", "fb", "fb00", "fb07", "1b3f"}) {
            assertThrows(IllegalArgumentException.class, () -> OpusPacket.samples(hex(wrong)), wrong);
        }
    }

    @Test
    void what_is_cut_off_is_refused() {
        assertRefusedUpTo(92, HVCC, HevcFormat::of);
        assertRefusedUpTo(4, AV1C, Av1Format::of);
        assertThrows(IllegalArgumentException.class, () -> Av1Format.of(Arrays.copyOf(hex(AV1C), 12)));
        assertRefusedUpTo(8, VPCC.substring(8), Vp9Format::of);
        assertRefusedUpTo(19, OPUS_HEAD, OpusFormat::of);
        assertRefusedUpTo(9, VP9_KEY_FRAME, Vp9Format.of(hex(VPCC))::shownBy);
    }

    @Test
    void what_is_mangled_is_read_or_refused() {
        mangled(HVCC, bytes -> VideoFormat.of(FlvCodec.HEVC, bytes));
        mangled(AV1C, bytes -> VideoFormat.of(FlvCodec.AV1, bytes));
        mangled(VPCC, bytes -> VideoFormat.of(FlvCodec.VP9, bytes));
        mangled(OPUS_HEAD, bytes -> AudioFormat.of(FlvCodec.OPUS, bytes));
        mangled(VP9_KEY_FRAME, Vp9Format.of(hex(VPCC))::shownBy);
    }

    @Test
    void what_is_too_long_for_a_configuration_is_refused() {
        for (var codec : FlvCodec.values()) {
            Function<byte[], Object> reader = codec.isPicture()
                    ? configuration -> VideoFormat.of(codec, configuration)
                    : configuration -> AudioFormat.of(codec, configuration);
            var tooLong = new byte[VideoFormat.LARGEST + 1];
            assertThrows(IllegalArgumentException.class, () -> reader.apply(tooLong), codec.name());
        }
    }

    private static void assertSamples(int expected, String packet) {
        assertEquals(expected, OpusPacket.samples(hex(packet)), packet);
    }

    private static void assertRefusedUpTo(int enough, String whole, Function<byte[], Object> reader) {
        for (int length = 0; length < enough; length++) {
            var cut = Arrays.copyOf(hex(whole), length);
            assertThrows(IllegalArgumentException.class, () -> reader.apply(cut), "at " + length);
        }
    }

    private static void mangled(String whole, Function<byte[], Object> reader) {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            var bytes = hex(whole);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                assertNotNull(reader.apply(bytes));
            } catch (IllegalArgumentException expected) {
                assertFalse(String.valueOf(expected.getMessage()).isEmpty());
            }
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
