// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Puts a server's messages together from its chunks; blocks. For one thread. */
final class ChunkInput {
    private static final int EXTENDED = 0xFFFFFF;
    private static final int LARGEST_MESSAGE = 1 << 20;

    private final DataInputStream in;
    private final Map<Integer, Stream> streams = new HashMap<>();
    private int chunkBytes = 128;

    ChunkInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** The next message; {@link java.io.EOFException} at the end. */
    Message next() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            var stream = streams.computeIfAbsent(streamNumber(first & 0x3F), number -> new Stream());
            readHeader(first >> 6, stream);
            int part = Math.min(chunkBytes, stream.payload.length - stream.received);
            in.readFully(stream.payload, stream.received, part);
            stream.received += part;
            if (stream.received == stream.payload.length) {
                return whole(stream);
            }
        }
    }

    private int streamNumber(int low) throws IOException {
        return switch (low) {
            case 0 -> 64 + in.readUnsignedByte();
            case 1 -> 64 + in.readUnsignedByte() + (in.readUnsignedByte() << 8);
            default -> low;
        };
    }

    private void readHeader(int format, Stream stream) throws IOException {
        if (format < 3) {
            stream.time = medium();
        }
        if (format < 2) {
            stream.length = medium();
            stream.type = in.readUnsignedByte();
        }
        if (format == 0) {
            stream.id = Integer.reverseBytes(in.readInt());
        }
        if (stream.time == EXTENDED) {
            in.readInt();
        }
        if (stream.received == 0) {
            stream.begin();
        }
    }

    private Message whole(Stream stream) {
        stream.received = 0;
        if (stream.type == Message.SET_CHUNK_SIZE) {
            chunkBytes = ByteBuffer.wrap(stream.payload).getInt();
        }
        return new Message(stream.type, stream.id, stream.time, stream.payload);
    }

    private int medium() throws IOException {
        return in.readUnsignedByte() << 16 | in.readUnsignedShort();
    }

    private static final class Stream {
        private int time;
        private int length;
        private int type;
        private int id;
        private int received;
        private byte[] payload = {};

        void begin() throws IOException {
            if (length > LARGEST_MESSAGE) {
                throw new IOException("a message of " + length + " bytes from the server");
            }
            payload = new byte[length];
        }
    }
}
