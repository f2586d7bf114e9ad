// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.io.ByteArrayOutputStream;

/** Cuts messages into chunks with a full header each, and shares no code with what is tested. */
final class ChunkWriter {
    private final int chunkSize;

    ChunkWriter(int chunkSize) {
        this.chunkSize = chunkSize;
    }

    /** The message's chunks on this chunk stream (2 to 63), its time being 0. */
    byte[] write(int chunkStream, int type, int streamId, byte[] payload) {
        var out = new ByteArrayOutputStream(payload.length + 16);
        out.write(chunkStream);
        medium(out, 0);
        medium(out, payload.length);
        out.write(type);
        out.writeBytes(java.nio.ByteBuffer.allocate(4)
                .putInt(Integer.reverseBytes(streamId))
                .array());
        for (int at = 0; at < payload.length; at += chunkSize) {
            if (at > 0) {
                out.write(0xC0 | chunkStream);
            }
            out.write(payload, at, Math.min(chunkSize, payload.length - at));
        }
        return out.toByteArray();
    }

    private static void medium(ByteArrayOutputStream out, int value) {
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }
}
