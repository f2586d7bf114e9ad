// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages together from chunks (RTMP specification, section 5.3).
 *
 * <p>Bytes are gathered until a chunk is whole, so that it does not matter where the network cut them. Limits come before trust:
 * chunk size 64 KiB, message 16 KiB and 8 MiB once {@link #trust} has been called, 64 chunk streams, 16 MiB of messages under way. Not thread-safe.
 *
 * <p>Type 3 chunks of a message with an extended timestamp bear it again; some encoders leave it out. What stands there is compared
 * with the first chunk's and, if it differs, taken as payload.
 */
public final class ChunkReader {
    private static final int LARGEST_CHUNK = 64 << 10;
    private static final int LARGEST_MESSAGE = 8 << 20;
    private static final int LARGEST_OF_STRANGERS = 16 << 10;
    private static final int MOST_STREAMS = 64;
    private static final int MOST_UNDER_WAY = 16 << 20;
    private static final int EXTENDED = 0xFFFFFF;

    private final Map<Integer, ChunkStream> streams = new HashMap<>();
    private int chunkSize = 128;
    private int largestMessage = LARGEST_OF_STRANGERS;
    private byte[] gathered = new byte[8 << 10];
    private int start;
    private int end;
    private int at;

    /** From here on, messages may be as large as pictures are. */
    public void trust() {
        largestMessage = LARGEST_MESSAGE;
    }

    /** Takes in bytes of the connection. */
    public void feed(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, gathered, end, bytes.length);
        end += bytes.length;
    }

    /** The next message that is whole; null where more bytes are needed. Set Chunk Size and Abort are obeyed here as well. */
    public @Nullable RtmpMessage next() throws RtmpViolation {
        while (true) {
            at = start;
            var chunk = readChunk();
            if (chunk == null) {
                return null;
            }
            start = at;
            if (chunk.isWhole()) {
                var message = chunk.take();
                obey(message);
                return message;
            }
        }
    }

    private void makeRoom(int more) {
        if (start > 0 && (start == end || end + more > gathered.length)) {
            System.arraycopy(gathered, start, gathered, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end + more > gathered.length) {
            gathered = Arrays.copyOf(gathered, Math.max(gathered.length * 2, end + more));
        }
    }

    /** One chunk, its payload added to its stream; null, with nothing changed, where it is not whole yet. */
    private @Nullable ChunkStream readChunk() throws RtmpViolation {
        int id = readBasicHeader();
        if (id < 0) {
            return null;
        }
        int format = (gathered[start] & 0xFF) >> 6;
        var known = streams.get(id);
        if (known == null && streams.size() == MOST_STREAMS) {
            throw new RtmpViolation("more than " + MOST_STREAMS + " chunk streams");
        }
        if (known == null && format != 0 && format != 1) {
            throw new RtmpViolation("chunk stream " + id + " begins without a full header");
        }
        var stream = known == null ? new ChunkStream() : known;
        var header = readHeader(format, stream);
        if (header == null) {
            return null;
        }
        int part = Math.min(chunkSize, header.length() - stream.received());
        if (end - at < part) {
            return null;
        }
        if (stream.received() == 0 && underWay() + header.length() > MOST_UNDER_WAY) {
            throw new RtmpViolation("messages of more than " + MOST_UNDER_WAY + " bytes under way at once");
        }
        streams.put(id, stream);
        stream.add(header, gathered, at, part);
        at += part;
        return stream;
    }

    /** The bytes that are kept for messages that have begun and not ended. */
    private long underWay() {
        return streams.values().stream()
                .filter(stream -> stream.received() > 0)
                .mapToLong(stream -> stream.repeated().length())
                .sum();
    }

    private int readBasicHeader() {
        if (end - at < 1) {
            return -1;
        }
        int low = gathered[at] & 0x3F;
        int more = low == 0 ? 1 : low == 1 ? 2 : 0;
        if (end - at < 1 + more) {
            return -1;
        }
        at++;
        if (more == 0) {
            return low;
        }
        int id = 64 + (gathered[at] & 0xFF) + (more == 2 ? (gathered[at + 1] & 0xFF) << 8 : 0);
        at += more;
        return id;
    }

    private ChunkStream.@Nullable Header readHeader(int format, ChunkStream stream) throws RtmpViolation {
        int size = format == 0 ? 11 : format == 1 ? 7 : format == 2 ? 3 : 0;
        if (end - at < size) {
            return null;
        }
        if (format < 3 && stream.received() > 0) {
            throw new RtmpViolation("a message begins before the one before it has ended");
        }
        var header = format == 3 ? stream.repeated() : fresh(format, stream);
        at += size;
        if (!header.extended()) {
            return requireSane(header);
        }
        if (format == 3 && end - at >= 4 && integer(at) != header.timeField()) {
            return requireSane(header);
        }
        if (end - at < 4) {
            return null;
        }
        long field = integer(at);
        at += 4;
        return requireSane(header.withTimeField(field));
    }

    private ChunkStream.Header fresh(int format, ChunkStream stream) {
        int field = medium(at);
        int length = format <= 1 ? medium(at + 3) : stream.repeated().length();
        int type = format <= 1 ? gathered[at + 6] & 0xFF : stream.repeated().type();
        int id = format == 0
                ? Integer.reverseBytes((int) integer(at + 7))
                : stream.repeated().streamId();
        return new ChunkStream.Header(format == 0, field == EXTENDED, field, length, type, id);
    }

    private ChunkStream.Header requireSane(ChunkStream.Header header) throws RtmpViolation {
        if (header.length() > largestMessage) {
            throw new RtmpViolation(
                    "a message of " + header.length() + " bytes; at most " + largestMessage + " are taken");
        }
        return header;
    }

    private void obey(RtmpMessage message) throws RtmpViolation {
        if (message.type() == RtmpMessage.SET_CHUNK_SIZE && message.payload().length >= 4) {
            long size = Integer.toUnsignedLong(
                            java.nio.ByteBuffer.wrap(message.payload()).getInt())
                    & 0x7FFFFFFF;
            if (size < 1 || size > LARGEST_CHUNK) {
                throw new RtmpViolation("a chunk size of " + size + "; at most " + LARGEST_CHUNK + " is taken");
            }
            chunkSize = (int) size;
        }
        if (message.type() == RtmpMessage.ABORT && message.payload().length >= 4) {
            var aborted =
                    streams.get(java.nio.ByteBuffer.wrap(message.payload()).getInt());
            if (aborted != null) {
                aborted.drop();
            }
        }
    }

    private int medium(int from) {
        return ((gathered[from] & 0xFF) << 16) | ((gathered[from + 1] & 0xFF) << 8) | (gathered[from + 2] & 0xFF);
    }

    private long integer(int from) {
        return ((long) medium(from) << 8) | (gathered[from + 3] & 0xFF);
    }
}
