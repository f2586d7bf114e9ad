// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChunkSenderTest {
    private static final int FULL = 0;
    private static final int STEP = 1;
    private static final long LATE = 0x0100_0000L;

    private final ChunkSender sender = new ChunkSender();
    private final ChunkReader reader = new ChunkReader();

    @Test
    void the_first_header_is_full_and_those_after_it_are_short() throws RtmpViolation {
        assertEquals(FULL, format(sent(0, 10)));
        assertEquals(STEP, format(sent(40, 10)));
        assertEquals(STEP, format(sent(40, 10)));
        assertEquals(FULL, format(sent(20, 10)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 5_000})
    void a_message_of_any_length_is_read_as_it_was_sent(int length) throws RtmpViolation {
        sent(LATE, length);
        sent(LATE + 21, length);
        sent(2 * LATE + 21, length);
        sent(5, length);
    }

    @Test
    void late_and_long_steps_stand_in_extended_timestamps_on_every_chunk() throws RtmpViolation {
        int header = 12;
        int extended = 4;
        assertEquals(header + extended + 300 + 2 * (1 + extended), sent(LATE, 300).length);
        assertEquals(8 + 300 + 2, sent(LATE + 40, 300).length);
        assertEquals(8 + extended + 300 + 2 * (1 + extended), sent(3 * LATE, 300).length);
    }

    /** Sends a message, and requires that it is read as it was sent. */
    private byte[] sent(long time, int length) throws RtmpViolation {
        reader.trust();
        var payload = new byte[length];
        java.util.Arrays.fill(payload, (byte) time);
        var bytes = sender.write(6, new RtmpMessage(RtmpMessage.VIDEO, 1, time, payload));
        reader.feed(bytes);
        var message = java.util.Objects.requireNonNull(reader.next());
        assertEquals(time, message.timestamp());
        assertEquals(1, message.streamId());
        assertArrayEquals(payload, message.payload());
        return bytes;
    }

    private static int format(byte[] bytes) {
        return (bytes[0] & 0xFF) >> 6;
    }
}
