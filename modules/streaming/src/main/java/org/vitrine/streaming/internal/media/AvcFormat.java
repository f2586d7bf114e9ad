// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.HexFormat;

/**
 * How H.264 pictures are to be decoded.
 *
 * @param configuration {@code avcC}'s content (ISO/IEC 14496-15, section 5.3.3.1)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs alone
public record AvcFormat(byte[] configuration, int width, int height) implements VideoFormat {
    /** The shortest form: version, profile, compatibility, level, length size, one parameter set. */
    private static final int SHORTEST = 11;

    /** Reads a configuration; {@link IllegalArgumentException} if it is none. */
    public static AvcFormat of(byte[] avcC) {
        if (avcC.length < SHORTEST || avcC[0] != 1 || (avcC[5] & 0x1F) == 0) {
            throw new IllegalArgumentException("the H.264 configuration is cut off");
        }
        int length = ((avcC[6] & 0xFF) << 8) | (avcC[7] & 0xFF);
        if (8 + length > avcC.length) {
            throw new IllegalArgumentException("the H.264 configuration is cut off");
        }
        var size = AvcParameters.size(avcC, 8, length);
        return new AvcFormat(avcC, size.width(), size.height());
    }

    /** As in {@code avc1.64001f}: profile, compatibility and level. */
    @Override
    public String codec() {
        return "avc1." + HexFormat.of().formatHex(configuration, 1, 4);
    }
}
