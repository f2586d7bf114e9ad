// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The client's side of a WebSocket as bytes (RFC 6455). */
final class Wire {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private Wire() {}

    /** The request that opens one; the key is not checked by this client. */
    static ByteBuffer upgrade(String host, String path) {
        return ascii("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    }

    /** A whole frame; masked with zeros, which leave the bytes as they are. */
    static ByteBuffer frame(int opcode, byte[] payload) {
        var frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (FIN | opcode));
        if (payload.length < TWO_BYTES) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 1 << 16) {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | EIGHT_BYTES)).putLong(payload.length);
        }
        return frame.putInt(0).put(payload).flip();
    }

    static ByteBuffer text(String text) {
        return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The length of the payload of the frame at this place, or -1 if too little of it is there to tell. */
    static long payload(ByteBuffer in, int at) {
        if (in.limit() - at < 2) {
            return -1;
        }
        int length = in.get(at + 1) & 0x7F;
        if (in.limit() - at < header(in, at)) {
            return -1;
        }
        return switch (length) {
            case TWO_BYTES -> in.getShort(at + 2) & 0xFFFF;
            case EIGHT_BYTES -> in.getLong(at + 2);
            default -> length;
        };
    }

    /** How long the header of the frame at this place is; servers do not mask. */
    static int header(ByteBuffer in, int at) {
        return switch (in.get(at + 1) & 0x7F) {
            case TWO_BYTES -> 4;
            case EIGHT_BYTES -> 10;
            default -> 2;
        };
    }
}
