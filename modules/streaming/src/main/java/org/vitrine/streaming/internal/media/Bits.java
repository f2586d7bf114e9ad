// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.io.ByteArrayOutputStream;

/** Reads bits, the highest of each byte first; {@link IllegalArgumentException} where there are none left. Not thread-safe. */
final class Bits {
    private static final int LONGEST_CODE = 31;

    private final String name;
    private final byte[] bytes;
    private final int end;
    private int at;

    /** Of a part of these bytes; the name, such as "the H.264 parameters", begins the sentence of what goes wrong. */
    Bits(String name, byte[] bytes, int from, int length) {
        this.name = name;
        this.bytes = bytes;
        this.at = from * 8;
        this.end = (from + length) * 8;
    }

    /** Of a NAL unit's content, without the byte 3 that stands after two zeros. */
    static Bits ofUnit(String name, byte[] from, int at, int length) {
        var plain = new ByteArrayOutputStream(Math.max(0, length));
        int zeros = 0;
        for (int i = at; i < at + length; i++) {
            if (zeros >= 2 && from[i] == 3) {
                zeros = 0;
                continue;
            }
            zeros = from[i] == 0 ? zeros + 1 : 0;
            plain.write(from[i]);
        }
        return new Bits(name, plain.toByteArray(), 0, plain.size());
    }

    int left() {
        return end - at;
    }

    boolean flag() {
        return read(1) == 1;
    }

    /** So many bits, 32 at most. */
    int read(int count) {
        require(count);
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            value = (value << 1) | ((bytes[at >> 3] >> (7 - (at & 7))) & 1);
        }
        return value;
    }

    void skip(int count) {
        require(count);
        at += count;
    }

    /** An Exp-Golomb code. */
    int unsigned() {
        int zeros = 0;
        while (!flag()) {
            if (++zeros > LONGEST_CODE) {
                throw new IllegalArgumentException(name + " cannot be read");
            }
        }
        return (1 << zeros) - 1 + read(zeros);
    }

    /** A signed Exp-Golomb code. */
    int signed() {
        int code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
    }

    private void require(int count) {
        if (count > left()) {
            throw new IllegalArgumentException(name + " are cut off");
        }
    }
}
