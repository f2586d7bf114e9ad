// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes an FLV file piece by piece, as programs read it from a pipe: a header, then a tag a message (FLV specification 10.1, appendix E.2). */
public final class FlvStream {
    private static final int TAG_HEADER = 11;
    private static final int LARGEST = 0xFFFFFF;

    private FlvStream() {}

    /** What stands at the beginning: which of the two there will be. */
    public static byte[] header(boolean picture, boolean sound) {
        return ByteBuffer.allocate(13)
                .put("FLV".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) ((sound ? 4 : 0) | (picture ? 1 : 0)))
                .putInt(9)
                .putInt(0)
                .array();
    }

    /**
     * One message as a tag.
     *
     * @param type {@link RtmpMessage#VIDEO} or {@link RtmpMessage#AUDIO}
     * @param timestamp in milliseconds; its lower 32 bits are written
     * @param body as {@link FlvBodies} writes it
     */
    public static byte[] tag(int type, long timestamp, byte[] body) {
        if (body.length > LARGEST) {
            throw new IllegalArgumentException("a tag of " + body.length + " bytes; FLV has " + LARGEST + " at most");
        }
        int time = (int) timestamp;
        return ByteBuffer.allocate(TAG_HEADER + body.length + 4)
                .putInt(type << 24 | body.length)
                .putInt(time << 8 | time >>> 24)
                .put(new byte[3])
                .put(body)
                .putInt(TAG_HEADER + body.length)
                .array();
    }
}
