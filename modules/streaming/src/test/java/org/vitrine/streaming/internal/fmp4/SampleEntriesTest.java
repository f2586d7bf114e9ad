// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.internal.media.Av1Format;
import org.vitrine.streaming.internal.media.HevcFormat;
import org.vitrine.streaming.internal.media.OpusFormat;
import org.vitrine.streaming.internal.media.VideoFormat;
import org.vitrine.streaming.internal.media.Vp9Format;

/** Byte by byte, as the codecs' rules for MP4 have it. */
final class SampleEntriesTest {
    private static final String PICTURE_OF_176_BY_98 = """
            000000000000 0001 00000000000000000000000000000000 00b0 0062 00480000 00480000 00000000 0001
            0000000000000000000000000000000000000000000000000000000000000000 0018 ffff
            """;

    @Test
    void hevc() {
        assertPicture(
                "00000061 68766331" + PICTURE_OF_176_BY_98 + "0000000b 68766343 010203",
                new HevcFormat(new byte[] {1, 2, 3}, 176, 98));
    }

    @Test
    void av1() {
        assertPicture(
                "00000062 61763031" + PICTURE_OF_176_BY_98 + "0000000c 61763143 81000c00",
                new Av1Format(hex("81000c00"), 176, 98));
    }

    @Test
    void vp9_with_the_version_of_its_box() {
        assertPicture(
                "0000006a 76703039" + PICTURE_OF_176_BY_98 + "00000014 76706343 01000000 000a820202020000",
                new Vp9Format(hex("000a820202020000"), 176, 98));
    }

    @Test
    void opus_with_its_numbers_turned_around() {
        var out = new Boxes(16);
        SoundEntry.write(out, new OpusFormat(hex("4f70757348656164 01 02 3801 80bb0000 0000 00")));
        assertHex("""
                00000037 4f707573 000000000000 0001 0000000000000000 0002 0010 00000000 bb800000
                00000013 644f7073 00 02 0138 0000bb80 0000 00
                """, out);
    }

    private static void assertPicture(String expected, VideoFormat format) {
        var out = new Boxes(16);
        PictureEntry.write(out, format);
        assertHex(expected, out);
    }

    private static void assertHex(String expected, Boxes out) {
        assertEquals(expected.replaceAll("\\s", ""), HexFormat.of().formatHex(out.toBytes()));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
