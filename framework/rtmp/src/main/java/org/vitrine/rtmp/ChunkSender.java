// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts the messages of a long stream into chunks: a full header where a chunk stream begins, goes back in time or serves another message
 * stream, a short one with the step in time otherwise.
 *
 * <p>A step of 4.6 hours and more stands in an extended timestamp, which is repeated on each chunk of its message. Not thread-safe.
 */
final class ChunkSender {
    private static final int EXTENDED = 0xFFFFFF;
    private static final int MOST_HEADER = 16;
    private static final int FULL = 0;
    private static final int STEP = 1;
    private static final int SAME = 3;

    private final Map<Integer, RtmpMessage> last = new HashMap<>();
    private int chunkSize = 128;

    /** From the next message on; the far end is to be told before. */
    void chunkSize(int size) {
        chunkSize = size;
    }

    /** The message's chunks on this chunk stream (2 to 63). */
    byte[] write(int chunkStream, RtmpMessage message) {
        var before = last.put(chunkStream, withoutPayload(message));
        boolean full =
                before == null || before.streamId() != message.streamId() || message.timestamp() < before.timestamp();
        long time = full ? message.timestamp() : message.timestamp() - before.timestamp();
        var payload = message.payload();
        var out = new ByteArrayOutputStream(payload.length + MOST_HEADER + payload.length / chunkSize * 5);
        out.write((full ? FULL : STEP) << 6 | chunkStream);
        header(out, message, full, time);
        extended(out, time);
        out.write(payload, 0, Math.min(chunkSize, payload.length));
        for (int at = chunkSize; at < payload.length; at += chunkSize) {
            out.write(SAME << 6 | chunkStream);
            extended(out, time);
            out.write(payload, at, Math.min(chunkSize, payload.length - at));
        }
        return out.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, RtmpMessage message, boolean full, long time) {
        medium(out, (int) Math.min(time, EXTENDED));
        medium(out, message.payload().length);
        out.write(message.type());
        if (full) {
            integer(out, Integer.reverseBytes(message.streamId()));
        }
    }

    private static void extended(ByteArrayOutputStream out, long time) {
        if (time >= EXTENDED) {
            integer(out, (int) time);
        }
    }

    private static RtmpMessage withoutPayload(RtmpMessage message) {
        return new RtmpMessage(message.type(), message.streamId(), message.timestamp(), new byte[0]);
    }

    private static void medium(ByteArrayOutputStream out, int value) {
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }

    private static void integer(ByteArrayOutputStream out, int value) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    }
}
