// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.internal.media.AacFormat;
import org.vitrine.streaming.internal.media.AudioFormat;
import org.vitrine.streaming.internal.media.AvcFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.VideoFormat;

final class InitSegmentTest {
    private static final VideoFormat VIDEO = AvcFormat.of(
            hex("01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0"));
    private static final AudioFormat AUDIO = AacFormat.of(hex("1210"));

    /** {@code init.hex} was written by another program, from the standards alone. */
    @Test
    void picture_and_sound_become_these_bytes() throws IOException {
        var segment = InitSegment.write(new Formats(Optional.of(VIDEO), Optional.of(AUDIO)));
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/init.hex"))) {
            var expected = new String(in.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
            assertEquals(expected, HexFormat.of().formatHex(segment));
        }
    }

    @Test
    void what_is_not_there_has_no_track() {
        var sound = text(InitSegment.write(new Formats(Optional.empty(), Optional.of(AUDIO))));
        assertEquals(1, sound.split("trak", -1).length - 1);
        assertEquals(1, sound.split("trex", -1).length - 1);
        assertEquals(0, sound.split("avc1", -1).length - 1);
        var picture = text(InitSegment.write(new Formats(Optional.of(VIDEO), Optional.empty())));
        assertEquals(1, picture.split("trak", -1).length - 1);
        assertEquals(0, picture.split("mp4a", -1).length - 1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
