// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.publish;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One picture or packet of sound as a browser sends it: a byte for its kind, one for its flags, eight for its time, then its bytes.
 *
 * @param picture whether it is a picture
 * @param key whether decoding can begin with it
 * @param micros when it was taken, in microseconds of the browser's own clock
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Unit(boolean picture, boolean key, long micros, byte[] data) {
    private static final int HEADER = 10;
    private static final int PICTURE = 1;
    private static final int SOUND = 2;
    private static final int KEY = 1;
    /** What a number of JavaScript can count to. */
    private static final long LATEST = 1L << 53;
    /** The longest packet that Opus knows: six frames of 1,275 bytes and what tells of them (RFC 6716, section 3.4). */
    private static final int LONGEST_SOUND = 6 * 1_275 + 14;

    static Unit read(byte[] message) throws PublishViolation {
        if (message.length > PublishSession.LONGEST_UNIT) {
            throw new PublishViolation(
                    Ending.TOO_LARGE, "A picture has at most " + PublishSession.LONGEST_UNIT + " bytes.");
        }
        if (message.length <= HEADER) {
            throw new PublishViolation(Ending.BAD_FRAME, "A message has a header of ten bytes and something after it.");
        }
        int kind = message[0];
        int flags = message[1];
        long micros = ByteBuffer.wrap(message, 2, Long.BYTES).getLong();
        if ((kind != PICTURE && kind != SOUND) || (flags & ~KEY) != 0 || micros < 0 || micros > LATEST) {
            throw new PublishViolation(Ending.BAD_FRAME, "A message's header cannot be read.");
        }
        var data = Arrays.copyOfRange(message, HEADER, message.length);
        requireWhole(kind == PICTURE, data);
        return new Unit(kind == PICTURE, flags == KEY, micros, data);
    }

    /** A player would stumble over a picture whose lengths do not add up. */
    private static void requireWhole(boolean picture, byte[] data) throws PublishViolation {
        if (picture ? !isWhole(ByteBuffer.wrap(data)) : data.length > LONGEST_SOUND) {
            throw new PublishViolation(Ending.UNREADABLE, "A picture or sound is not whole.");
        }
    }

    private static boolean isWhole(ByteBuffer units) {
        while (units.remaining() > Integer.BYTES) {
            int length = units.getInt();
            if (length <= 0 || length > units.remaining()) {
                return false;
            }
            units.position(units.position() + length);
        }
        return !units.hasRemaining();
    }
}
