// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.nio.ByteBuffer;

/**
 * One kind of thing that a stream is made of, and how to decode it.
 *
 * @param codec as RFC 6381 names it: {@code avc1.64001f}, {@code hvc1.1.6.L93.b0}, {@code av01.0.04M.08}, {@code vp09.00.31.08},
 *     {@code mp4a.40.2}, {@code opus}
 * @param timescale units of time a second
 * @param configuration what a decoder needs first; read-only. By the codec: avc1, hvc1, av01 and vp09 the decoder configuration record, as
 *     it stands in avcC, hvcC, av1C, and in vpcC behind its version and flags; mp4a the AudioSpecificConfig; opus the identification header,
 *     OpusHead (RFC 7845)
 */
public record Track(Kind kind, String codec, int timescale, ByteBuffer configuration) {
    /** What it is for the senses. */
    public enum Kind {
        PICTURE,
        SOUND
    }

    public Track {
        configuration = configuration.asReadOnlyBuffer();
    }
}
