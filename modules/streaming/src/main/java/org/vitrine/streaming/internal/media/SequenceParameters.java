// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/** Reads the size of the pictures out of an H.264 sequence parameter set (ITU-T H.264, section 7.3.2.1.1). */
final class SequenceParameters {
    private final byte[] bytes;
    private final int end;
    private int bit;

    private SequenceParameters(byte[] rbsp) {
        this.bytes = rbsp;
        this.end = rbsp.length * 8;
    }

    /** In pixels. */
    record Size(int width, int height) {}

    static Size size(byte[] from, int at, int length) {
        var reader = new SequenceParameters(withoutEmulation(from, at + 1, length - 1));
        return reader.read();
    }

    private Size read() {
        int profile = bits(8);
        bits(16);
        unsigned();
        int chroma = 1;
        if (isHigh(profile)) {
            chroma = unsigned();
            skipHigh(chroma);
        }
        unsigned();
        skipOrder(unsigned());
        unsigned();
        bits(1);
        int widthInBlocks = unsigned() + 1;
        int heightInUnits = unsigned() + 1;
        int framesOnly = bits(1);
        if (framesOnly == 0) {
            bits(1);
        }
        bits(1);
        return cropped(widthInBlocks * 16, heightInUnits * 16 * (2 - framesOnly), chroma, framesOnly);
    }

    private Size cropped(int width, int height, int chroma, int framesOnly) {
        if (bits(1) == 0) {
            return new Size(width, height);
        }
        int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        int unitY = (chroma == 1 ? 2 : 1) * (2 - framesOnly);
        int left = unsigned();
        int right = unsigned();
        int top = unsigned();
        int bottom = unsigned();
        return new Size(width - (left + right) * unitX, height - (top + bottom) * unitY);
    }

    private static boolean isHigh(int profile) {
        return switch (profile) {
            case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
            default -> false;
        };
    }

    private void skipHigh(int chroma) {
        if (chroma == 3) {
            bits(1);
        }
        unsigned();
        unsigned();
        bits(1);
        if (bits(1) == 1) {
            for (int list = 0; list < (chroma == 3 ? 12 : 8); list++) {
                skipScalingList(list < 6 ? 16 : 64);
            }
        }
    }

    private void skipScalingList(int size) {
        if (bits(1) == 0) {
            return;
        }
        int last = 8;
        int next = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = (last + signed() + 256) % 256;
            last = next == 0 ? last : next;
        }
    }

    private void skipOrder(int type) {
        if (type == 0) {
            unsigned();
        } else if (type == 1) {
            bits(1);
            signed();
            signed();
            for (int i = unsigned(); i > 0; i--) {
                signed();
            }
        }
    }

    private int signed() {
        int code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -code / 2;
    }

    /** An Exp-Golomb code. */
    private int unsigned() {
        int zeros = 0;
        while (bits(1) == 0) {
            if (++zeros > 31) {
                throw new IllegalArgumentException("the H.264 parameters cannot be read");
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    private int bits(int count) {
        if (bit + count > end) {
            throw new IllegalArgumentException("the H.264 parameters are cut off");
        }
        int value = 0;
        for (int i = 0; i < count; i++, bit++) {
            value = (value << 1) | ((bytes[bit >> 3] >> (7 - (bit & 7))) & 1);
        }
        return value;
    }

    /** Without the byte 3 that stands after two zeros. */
    private static byte[] withoutEmulation(byte[] from, int at, int length) {
        var plain = new java.io.ByteArrayOutputStream(length);
        int zeros = 0;
        for (int i = at; i < at + length; i++) {
            if (zeros >= 2 && from[i] == 3) {
                zeros = 0;
                continue;
            }
            zeros = from[i] == 0 ? zeros + 1 : 0;
            plain.write(from[i]);
        }
        return plain.toByteArray();
    }
}
