// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Amf0Test {
    @Test
    void what_is_written_is_read_again() throws RtmpViolation {
        var bytes = Amf0Writer.write("connect", 1, Map.of("app", "live", "loop", true, "rate", 2.5), null, Map.of());
        assertEquals(
                Arrays.asList("connect", 1.0, Map.of("app", "live", "loop", true, "rate", 2.5), null, Map.of()),
                Amf0.readAll(bytes));
    }

    @Test
    void forms_that_only_encoders_send_are_read() throws RtmpViolation {
        assertEquals(List.of(Map.of("a", true)), Amf0.readAll(hex("08 00000001 0001 61 01 01 0000 09")));
        assertEquals(List.of(List.of(true, false)), Amf0.readAll(hex("0a 00000002 0101 0100")));
        assertEquals(List.of(0.0), Amf0.readAll(hex("0b 0000000000000000 0000")));
        assertEquals(List.of("hi"), Amf0.readAll(hex("0c 00000002 6869")));
        assertEquals(Arrays.asList((Object) null), Amf0.readAll(hex("06")));
    }

    @Test
    void what_is_cut_off_unknown_or_too_deep_is_refused() {
        var whole = Amf0Writer.write("connect", 1, Map.of("app", "live"));
        for (int length = 1; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            if (length != 10 && length != 19) {
                assertThrows(RtmpViolation.class, () -> Amf0.readAll(cut), "at " + length);
            }
        }
        assertThrows(RtmpViolation.class, () -> Amf0.readAll(hex("7f")));
        assertThrows(RtmpViolation.class, () -> Amf0.readAll(hex("0a7fffffff")));
        assertThrows(RtmpViolation.class, () -> Amf0.readAll(hex("030001 61 ".repeat(17))));
    }

    @Test
    void rubbish_ends_in_a_violation() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            bytes[0] = (byte) random.nextInt(13);
            try {
                Amf0.readAll(bytes);
            } catch (RtmpViolation expected) {
                assertFalse(expected.sentence().isEmpty());
            }
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
