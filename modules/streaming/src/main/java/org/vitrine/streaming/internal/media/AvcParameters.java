// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/** Reads the size of the pictures out of an H.264 sequence parameter set (ITU-T H.264, section 7.3.2.1.1). */
final class AvcParameters {
    private final Bits bits;

    private AvcParameters(Bits bits) {
        this.bits = bits;
    }

    /** The size, by the NAL unit that stands there. */
    static Size size(byte[] from, int at, int length) {
        return new AvcParameters(Bits.ofUnit("the H.264 parameters", from, at + 1, length - 1)).read();
    }

    private Size read() {
        int profile = bits.read(8);
        bits.read(16);
        bits.unsigned();
        int chroma = 1;
        if (isHigh(profile)) {
            chroma = bits.unsigned();
            skipHigh(chroma);
        }
        bits.unsigned();
        skipOrder(bits.unsigned());
        bits.unsigned();
        bits.read(1);
        int widthInBlocks = bits.unsigned() + 1;
        int heightInUnits = bits.unsigned() + 1;
        int framesOnly = bits.read(1);
        if (framesOnly == 0) {
            bits.read(1);
        }
        bits.read(1);
        return cropped(widthInBlocks * 16, heightInUnits * 16 * (2 - framesOnly), chroma, framesOnly);
    }

    private Size cropped(int width, int height, int chroma, int framesOnly) {
        if (!bits.flag()) {
            return new Size(width, height);
        }
        int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        int unitY = (chroma == 1 ? 2 : 1) * (2 - framesOnly);
        int left = bits.unsigned();
        int right = bits.unsigned();
        int top = bits.unsigned();
        int bottom = bits.unsigned();
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
            bits.read(1);
        }
        bits.unsigned();
        bits.unsigned();
        bits.read(1);
        if (bits.flag()) {
            for (int list = 0; list < (chroma == 3 ? 12 : 8); list++) {
                skipScalingList(list < 6 ? 16 : 64);
            }
        }
    }

    private void skipScalingList(int size) {
        if (!bits.flag()) {
            return;
        }
        int last = 8;
        int next = 8;
        for (int i = 0; i < size && next != 0; i++) {
            next = (last + bits.signed() + 256) % 256;
            last = next == 0 ? last : next;
        }
    }

    private void skipOrder(int type) {
        if (type == 0) {
            bits.unsigned();
        } else if (type == 1) {
            bits.read(1);
            bits.signed();
            bits.signed();
            for (int i = bits.unsigned(); i > 0; i--) {
                bits.signed();
            }
        }
    }
}
