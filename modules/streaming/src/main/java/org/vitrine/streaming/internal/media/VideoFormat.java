// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.HexFormat;
import java.util.Locale;

/**
 * How H.264 pictures are to be decoded.
 *
 * @param avcC the decoder configuration record (ISO/IEC 14496-15, section 5.3.3.1)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs alone
public record VideoFormat(byte[] avcC, int width, int height) {
    /** The configuration's shortest form: version, profile, compatibility, level, length size, one SPS. */
    private static final int SHORTEST = 11;

    private static final int LARGEST = 16_384;

    /** Reads a configuration; {@link IllegalArgumentException} if it is none. */
    public static VideoFormat of(byte[] avcC) {
        if (avcC.length < SHORTEST || avcC[0] != 1 || (avcC[5] & 0x1F) == 0) {
            throw new IllegalArgumentException("the H.264 configuration is cut off");
        }
        int length = ((avcC[6] & 0xFF) << 8) | (avcC[7] & 0xFF);
        if (8 + length > avcC.length) {
            throw new IllegalArgumentException("the H.264 configuration is cut off");
        }
        var size = SequenceParameters.size(avcC, 8, length);
        if (Math.min(size.width(), size.height()) < 1 || Math.max(size.width(), size.height()) > LARGEST) {
            throw new IllegalArgumentException(
                    "the H.264 configuration has a size of " + size.width() + "x" + size.height());
        }
        return new VideoFormat(avcC, size.width(), size.height());
    }

    /** As in {@code avc1.64001f} (RFC 6381): profile, compatibility and level from the configuration itself. */
    public String codec() {
        return "avc1." + HexFormat.of().formatHex(avcC, 1, 4).toLowerCase(Locale.ROOT);
    }

    /** Whether pictures decoded by the one can be decoded by the other. */
    public boolean sameAs(VideoFormat other) {
        return java.util.Arrays.equals(avcC, other.avcC);
    }
}
