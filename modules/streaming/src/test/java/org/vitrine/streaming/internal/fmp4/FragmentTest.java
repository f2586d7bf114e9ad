// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.internal.media.Sample;

/** Byte by byte, as ISO/IEC 14496-12 has it. */
final class FragmentTest {
    @Test
    void two_pictures_and_a_sound_become_these_bytes() {
        var fragment = Fragment.write(
                7,
                List.of(
                        new Sample(1_000, 33, 66, true, new byte[] {1, 2, 3}),
                        new Sample(1_033, 34, -33, false, new byte[] {4, 5})),
                List.of(new Sample(44_100, 1_024, 0, true, new byte[] {6})));
        assertHex("""
                000000c0 6d6f6f66
                  00000010 6d666864 00000000 00000007
                  00000060 74726166
                    00000010 74666864 00020000 00000001
                    00000014 74666474 01000000 00000000000003e8
                    00000034 7472756e 01000f01 00000002 000000c8
                      00000021 00000003 02000000 00000042
                      00000022 00000002 01010000 ffffffdf
                  00000048 74726166
                    00000010 74666864 00020000 00000002
                    00000014 74666474 01000000 000000000000ac44
                    0000001c 7472756e 01000301 00000001 000000cd
                      00000400 00000001
                0000000e 6d646174 0102030405 06
                """, fragment);
    }

    private static void assertHex(String expected, byte[] bytes) {
        assertEquals(expected.replaceAll("\\s", ""), HexFormat.of().formatHex(bytes));
    }
}
