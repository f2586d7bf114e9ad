// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/** Reads the size of the pictures out of an HEVC sequence parameter set (ITU-T H.265, section 7.3.2.2.1). */
final class HevcParameters {
    private static final int UNIT_HEAD = 2;
    private static final int PROFILE_BITS = 88;
    private static final int LEVEL_BITS = 8;

    private final Bits bits;

    private HevcParameters(Bits bits) {
        this.bits = bits;
    }

    /** The size, by the NAL unit that stands there. */
    static Size size(byte[] from, int at, int length) {
        return new HevcParameters(
                        Bits.ofUnit("the HEVC parameters", from, at + UNIT_HEAD, Math.max(0, length - UNIT_HEAD)))
                .read();
    }

    private Size read() {
        bits.skip(4);
        int subLayers = bits.read(3);
        bits.skip(1);
        skipProfiles(subLayers);
        bits.unsigned();
        int chroma = bits.unsigned();
        if (chroma == 3) {
            bits.skip(1);
        }
        int width = bits.unsigned();
        int height = bits.unsigned();
        if (!bits.flag()) {
            return new Size(width, height);
        }
        int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        int unitY = chroma == 1 ? 2 : 1;
        int left = bits.unsigned();
        int right = bits.unsigned();
        int top = bits.unsigned();
        int bottom = bits.unsigned();
        return new Size(width - (left + right) * unitX, height - (top + bottom) * unitY);
    }

    private void skipProfiles(int subLayers) {
        bits.skip(PROFILE_BITS + LEVEL_BITS);
        if (subLayers == 0) {
            return;
        }
        int present = bits.read(16);
        for (int layer = 0; layer < subLayers; layer++) {
            int flags = present >> (14 - 2 * layer);
            bits.skip(((flags & 2) == 0 ? 0 : PROFILE_BITS) + ((flags & 1) == 0 ? 0 : LEVEL_BITS));
        }
    }
}
