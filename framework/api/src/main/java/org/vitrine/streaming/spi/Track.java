// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.nio.ByteBuffer;

/**
 * One kind of thing that a stream is made of, and how to decode it.
 *
 * @param codec as RFC 6381 names it, such as {@code avc1.64001f} or {@code mp4a.40.2}
 * @param timescale units of time a second
 * @param configuration what a decoder needs first: an AVCDecoderConfigurationRecord or an AudioSpecificConfig; read-only
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
