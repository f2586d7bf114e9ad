// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A frame on its way down, put into bytes once for all who get it. Any thread.
 *
 * <p>The bytes lie outside the heap, where the kernel takes them from without another copy, and belong to nobody: no count of those who use
 * them is kept, and the collector lets go of them with the frame.
 */
final class Frame {
    /** Final, text: RFC 6455, section 5.2. */
    private static final byte WHOLE_TEXT = (byte) 0x81;

    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int LONGEST_HEADER = 10;

    private final String json;
    private final String position;
    private volatile @Nullable ByteBuf socketBytes;
    private volatile @Nullable Buffer streamBytes;

    private Frame(String json, String position) {
        this.json = json;
        this.position = position;
    }

    /** A frame outside the log. */
    static Frame of(String json) {
        return new Frame(json, "");
    }

    /** A frame of events; with it the log stands at this place, {@code epoch.offset}. */
    static Frame at(String position, String json) {
        return new Frame(json, position);
    }

    /** As a whole WebSocket message with its header, as a server sends it: not masked. */
    ByteBuf webSocket() {
        var bytes = socketBytes;
        if (bytes == null) {
            bytes = withHeader(json.getBytes(StandardCharsets.UTF_8));
            socketBytes = bytes;
        }
        return bytes.duplicate();
    }

    /** As a server-sent event, whose id is the place (WHATWG HTML, section 9.2). */
    Buffer eventStream() {
        var bytes = streamBytes;
        if (bytes == null) {
            bytes = Buffer.buffer((position.isEmpty() ? "" : "id: " + position + "\n") + "data: " + json + "\n\n");
            streamBytes = bytes;
        }
        return bytes;
    }

    @Override
    public String toString() {
        return json;
    }

    private static ByteBuf withHeader(byte[] payload) {
        var frame = ByteBuffer.allocateDirect(LONGEST_HEADER + payload.length).put(WHOLE_TEXT);
        if (payload.length < TWO_BYTES) {
            frame.put((byte) payload.length);
        } else if (payload.length < 1 << 16) {
            frame.put((byte) TWO_BYTES).putShort((short) payload.length);
        } else {
            frame.put((byte) EIGHT_BYTES).putLong(payload.length);
        }
        return Unpooled.unreleasableBuffer(
                Unpooled.wrappedBuffer(frame.put(payload).flip()));
    }
}
