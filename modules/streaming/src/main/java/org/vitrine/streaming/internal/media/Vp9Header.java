// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/** Reads the size of the picture out of a VP9 key frame's uncompressed header (VP9 specification, section 6.2). */
final class Vp9Header {
    private static final String NAME = "the VP9 key frame's parameters";
    private static final int MARKER = 2;
    private static final int SYNC_CODE = 0x498342;
    private static final int RGB = 7;

    private Vp9Header() {}

    static Size size(byte[] keyFrame) {
        var bits = new Bits(NAME, keyFrame, 0, keyFrame.length);
        if (bits.read(2) != MARKER) {
            throw new IllegalArgumentException(NAME + " cannot be read");
        }
        int profile = bits.read(1) | (bits.read(1) << 1);
        if (profile == 3) {
            bits.skip(1);
        }
        bits.skip(4);
        if (bits.read(24) != SYNC_CODE) {
            throw new IllegalArgumentException(NAME + " cannot be read");
        }
        skipColours(bits, profile);
        return new Size(bits.read(16) + 1, bits.read(16) + 1);
    }

    private static void skipColours(Bits bits, int profile) {
        if (profile >= 2) {
            bits.skip(1);
        }
        boolean odd = (profile & 1) == 1;
        if (bits.read(3) == RGB) {
            bits.skip(odd ? 1 : 0);
        } else {
            bits.skip(odd ? 4 : 1);
        }
    }
}
