// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FormatsTest {
    /** x264's, 1920x1080 with cropping, High profile, level 4.0. */
    private static final String AVCC =
            "01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0";

    @Test
    void codec_and_size_come_from_the_configuration() {
        var format = AvcFormat.of(hex(AVCC));
        assertEquals("avc1.640028", format.codec());
        assertEquals(1920, format.width());
        assertEquals(1080, format.height());
    }

    @Test
    void a_configuration_that_is_cut_or_mangled_is_refused() {
        var whole = hex(AVCC);
        for (int length = 0; length < 25; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThrows(IllegalArgumentException.class, () -> AvcFormat.of(cut), "at " + length);
        }
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var mangled = whole.clone();
            mangled[8 + random.nextInt(24)] = (byte) random.nextInt();
            try {
                AvcFormat.of(mangled);
            } catch (IllegalArgumentException expected) {
                assertEquals(false, String.valueOf(expected.getMessage()).isEmpty());
            }
        }
    }

    @Test
    void sound_is_read_in_its_usual_and_its_odd_forms() {
        assertSound("mp4a.40.2", 44_100, 2, 1024, "1210");
        assertSound("mp4a.40.2", 48_000, 1, 1024, "1188");
        assertSound("mp4a.40.2", 48_000, 2, 960, "1194");
        assertSound("mp4a.40.5", 24_000, 2, 1024, "2b11 8800");
        assertSound("mp4a.40.29", 24_000, 1, 1024, "eb09 8800");
        assertSound("mp4a.40.2", 44_100, 2, 1024, "1780 5622 10");
        assertThrows(IllegalArgumentException.class, () -> AacFormat.of(hex("12")));
        assertThrows(IllegalArgumentException.class, () -> AacFormat.of(hex("1690")));
    }

    private static void assertSound(String codec, int rate, int channels, int frame, String config) {
        var format = AacFormat.of(hex(config));
        assertEquals(codec, format.codec());
        assertEquals(rate, format.rate(), config);
        assertEquals(channels, format.channels(), config);
        assertEquals(frame, format.frameSamples(), config);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
