// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes boxes into one growing buffer; a box's length is filled in when it ends. Not thread-safe. */
final class Boxes {
    private byte[] bytes;
    private int length;

    Boxes(int expected) {
        bytes = new byte[expected];
    }

    /** Begins a box; answers what {@link #end} wants. */
    int begin(String type) {
        int start = length;
        u32(0);
        raw(type.getBytes(StandardCharsets.US_ASCII));
        return start;
    }

    /** Begins a full box. */
    int begin(String type, int version, int flags) {
        int start = begin(type);
        u32(version << 24 | flags);
        return start;
    }

    void end(int start) {
        patch(start, length - start);
    }

    /** A whole box of given content. */
    void box(String type, byte[] content) {
        int start = begin(type);
        raw(content);
        end(start);
    }

    Boxes u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Boxes u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Boxes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    Boxes u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    Boxes zeros(int count) {
        room(count);
        length += count;
        return this;
    }

    Boxes raw(byte[] content) {
        room(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
        return this;
    }

    int length() {
        return length;
    }

    void patch(int at, long value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (24 - 8 * i));
        }
    }

    byte[] toBytes() {
        return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
