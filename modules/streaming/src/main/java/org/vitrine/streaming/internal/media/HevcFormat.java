// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.HexFormat;

/**
 * How HEVC pictures are to be decoded.
 *
 * @param configuration {@code hvcC}'s content (ISO/IEC 14496-15, section 8.3.3.1)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs alone
public record HevcFormat(byte[] configuration, int width, int height) implements VideoFormat {
    private static final int ARRAYS = 22;
    private static final int SEQUENCE_PARAMETERS = 33;

    /** Reads a configuration; {@link IllegalArgumentException} if it is none. */
    public static HevcFormat of(byte[] hvcC) {
        if (hvcC.length <= ARRAYS || hvcC[0] != 1) {
            throw new IllegalArgumentException("the HEVC configuration is cut off");
        }
        var size = size(hvcC);
        return new HevcFormat(hvcC, size.width(), size.height());
    }

    /** As in {@code hvc1.1.6.L93.b0} (ISO/IEC 14496-15, annex E.3): profile, compatibility, tier, level, constraints. */
    @Override
    public String codec() {
        int head = configuration[1] & 0xFF;
        var text = new StringBuilder("hvc1.");
        if (head >> 6 > 0) {
            text.append((char) ('A' + (head >> 6) - 1));
        }
        text.append(head & 0x1F).append('.').append(Integer.toHexString(Integer.reverse(compatibility())));
        text.append('.').append((head & 0x20) == 0 ? 'L' : 'H').append(configuration[12] & 0xFF);
        int last = 11;
        while (last > 5 && configuration[last] == 0) {
            last--;
        }
        for (int i = 6; i <= last; i++) {
            text.append('.').append(HexFormat.of().toHexDigits(configuration[i]));
        }
        return text.toString();
    }

    private int compatibility() {
        return java.nio.ByteBuffer.wrap(configuration).getInt(2);
    }

    /** From the first sequence parameter set among the arrays of NAL units. */
    private static Size size(byte[] hvcC) {
        int at = ARRAYS + 1;
        for (int arrays = hvcC[ARRAYS] & 0xFF; arrays > 0; arrays--) {
            int type = u8(hvcC, at) & 0x3F;
            int units = u16(hvcC, at + 1);
            at += 3;
            for (; units > 0; units--) {
                int length = u16(hvcC, at);
                at += 2;
                if (at + length > hvcC.length) {
                    throw new IllegalArgumentException("the HEVC configuration is cut off");
                }
                if (type == SEQUENCE_PARAMETERS) {
                    return HevcParameters.size(hvcC, at, length);
                }
                at += length;
            }
        }
        throw new IllegalArgumentException("the HEVC configuration has no sequence parameters");
    }

    private static int u16(byte[] bytes, int at) {
        return (u8(bytes, at) << 8) | u8(bytes, at + 1);
    }

    private static int u8(byte[] bytes, int at) {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("the HEVC configuration is cut off");
        }
        return bytes[at] & 0xFF;
    }
}
