// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One line of a tape's index: where a piece lies in its file, and when it was on air.
 *
 * @param kind what it is
 * @param number of the segment or initialisation segment, as in its address
 * @param init the initialisation segment that it needs; its own number if it is one
 * @param discontinuity whether what is before it does not join on
 * @param independent whether it begins with a key frame
 * @param startMillis on the programme clock, since 1970; 0 for an initialisation segment
 * @param millis how long it lasts; 0 for an initialisation segment
 * @param offset of its first byte in the file
 * @param length in bytes
 */
record Entry(
        Kind kind,
        int number,
        int init,
        boolean discontinuity,
        boolean independent,
        long startMillis,
        int millis,
        long offset,
        int length) {
    /** The length of a line. */
    static final int SIZE = 40;

    private static final int CHECKED = SIZE - Integer.BYTES;
    private static final short INIT = 0;
    private static final short SEGMENT = 1;
    private static final int DISCONTINUITY = 1;
    private static final int INDEPENDENT = 2;

    /** What a piece is. */
    enum Kind {
        INIT,
        SEGMENT
    }

    /** The line at the buffer's position, which moves on; empty if it is not whole and sound. */
    static Optional<Entry> read(ByteBuffer from) {
        if (from.remaining() < SIZE || checksum(from) != from.getInt(from.position() + CHECKED)) {
            return Optional.empty();
        }
        int kind = from.getShort();
        int flags = from.getShort();
        if (kind != INIT && kind != SEGMENT) {
            return Optional.empty();
        }
        var entry = new Entry(
                kind == INIT ? Kind.INIT : Kind.SEGMENT,
                from.getInt(),
                from.getInt(),
                (flags & DISCONTINUITY) != 0,
                (flags & INDEPENDENT) != 0,
                from.getLong(),
                from.getInt(),
                from.getLong(),
                from.getInt());
        from.getInt();
        return Optional.of(entry);
    }

    /** The line as it is written. */
    ByteBuffer line() {
        var line = ByteBuffer.allocate(SIZE);
        line.putShort(kind == Kind.INIT ? INIT : SEGMENT);
        line.putShort((short) ((discontinuity ? DISCONTINUITY : 0) | (independent ? INDEPENDENT : 0)));
        line.putInt(number).putInt(init);
        line.putLong(startMillis).putInt(millis).putLong(offset).putInt(length);
        line.putInt(checksum(line.duplicate().rewind()));
        return line.flip();
    }

    Instant start() {
        return Instant.ofEpochMilli(startMillis);
    }

    /** When the next one begins, if nothing is between. */
    Instant end() {
        return Instant.ofEpochMilli(endMillis());
    }

    /** Where the next one lies. */
    long endOffset() {
        return offset + length;
    }

    long endMillis() {
        return startMillis + millis;
    }

    private static int checksum(ByteBuffer line) {
        var crc = new CRC32();
        crc.update(line.slice(line.position(), CHECKED));
        return (int) crc.getValue();
    }
}
