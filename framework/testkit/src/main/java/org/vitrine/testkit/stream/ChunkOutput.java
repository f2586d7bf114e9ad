// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Cuts messages into RTMP chunks. Messages keep their order; safe for many threads. */
final class ChunkOutput {
    static final int CONTROL = 2;
    static final int COMMANDS = 3;
    static final int AUDIO = 4;
    static final int VIDEO = 6;
    private static final int EXTENDED = 0xFFFFFF;
    private static final int CONTINUED = 0xC0;
    private static final int SET_CHUNK_SIZE = 1;

    /** Guarded by {@code this}. */
    private final DataOutputStream out;

    private int chunkBytes = 128;

    ChunkOutput(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** Tells the other end that chunks will be of this size, and makes them so. */
    synchronized void announce(int bytes) throws IOException {
        var four = java.nio.ByteBuffer.allocate(4).putInt(bytes).array();
        write(CONTROL, new Message(SET_CHUNK_SIZE, 0, 0, four));
        chunkBytes = bytes;
    }

    synchronized void write(int chunkStream, Message message) throws IOException {
        var payload = message.payload();
        boolean extended = message.timestamp() >= EXTENDED;
        out.writeByte(chunkStream);
        medium(extended ? EXTENDED : (int) message.timestamp());
        medium(payload.length);
        out.writeByte(message.type());
        out.writeInt(Integer.reverseBytes(message.streamId()));
        if (extended) {
            out.writeInt((int) message.timestamp());
        }
        for (int at = 0; at < payload.length; at += chunkBytes) {
            if (at > 0) {
                go(chunkStream, message, extended);
            }
            out.write(payload, at, Math.min(chunkBytes, payload.length - at));
        }
        out.flush();
    }

    private void go(int chunkStream, Message message, boolean extended) throws IOException {
        out.writeByte(CONTINUED | chunkStream);
        if (extended) {
            out.writeInt((int) message.timestamp());
        }
    }

    private void medium(int value) throws IOException {
        out.writeByte(value >> 16);
        out.writeShort(value);
    }
}
