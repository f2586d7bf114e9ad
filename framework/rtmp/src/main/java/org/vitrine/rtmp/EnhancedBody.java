// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The head of an enhanced RTMP body (Veovera, version 2; version 1 is a part of it) and what stands behind it.
 *
 * <p>Modifiers, such as a time's nanoseconds, are left. Of several tracks in one message the one with the number 0 is taken.
 *
 * @param type what is in it, as the specification numbers video's and audio's packet types
 * @param fourCc which codec
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record EnhancedBody(int type, String fourCc, byte[] rest) {
    private static final int MODIFIER = 7;
    private static final int ONE_TRACK = 0;
    private static final int MANY_CODECS = 2;
    private static final int LONG_SIZE = 256;

    /** Reads a body that is enhanced; empty where it is cut off. {@code multitrack} is the packet type that says so. */
    static Optional<EnhancedBody> read(byte[] body, int multitrack) {
        var in = ByteBuffer.wrap(body);
        try {
            int type = behindModifiers(in, in.get() & 0x0F);
            return type == multitrack
                    ? firstTrack(in)
                    : Optional.of(new EnhancedBody(type, fourCc(in), take(in, in.remaining())));
        } catch (BufferUnderflowException cutOff) {
            return Optional.empty();
        }
    }

    private static int behindModifiers(ByteBuffer in, int first) {
        int type = first;
        while (type == MODIFIER) {
            int size = (in.get() & 0xFF) + 1;
            if (size == LONG_SIZE) {
                size = (in.getShort() & 0xFFFF) + 1;
            }
            take(in, size);
            type = in.get() & 0x0F;
        }
        return type;
    }

    private static Optional<EnhancedBody> firstTrack(ByteBuffer in) {
        int head = in.get() & 0xFF;
        int kind = head >> 4;
        if (kind > MANY_CODECS) {
            return Optional.empty();
        }
        var shared = kind == MANY_CODECS ? "" : fourCc(in);
        while (in.hasRemaining()) {
            var codec = kind == MANY_CODECS ? fourCc(in) : shared;
            int number = in.get() & 0xFF;
            var rest = take(in, kind == ONE_TRACK ? in.remaining() : medium(in));
            if (number == 0) {
                return Optional.of(new EnhancedBody(head & 0x0F, codec, rest));
            }
        }
        return Optional.empty();
    }

    private static String fourCc(ByteBuffer in) {
        return new String(take(in, 4), StandardCharsets.ISO_8859_1);
    }

    private static int medium(ByteBuffer in) {
        return ((in.get() & 0xFF) << 16) | (in.getShort() & 0xFFFF);
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
