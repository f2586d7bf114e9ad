// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.Arrays;
import org.vitrine.rtmp.FlvCodec;

/** How sound is to be decoded. */
public sealed interface AudioFormat permits AacFormat, OpusFormat {
    /** Reads a configuration; {@link IllegalArgumentException} if it is none. */
    static AudioFormat of(FlvCodec codec, byte[] configuration) {
        return switch (codec) {
            case AAC -> AacFormat.of(configuration);
            case OPUS -> OpusFormat.of(configuration);
            case H264, HEVC, AV1, VP9 -> throw new IllegalArgumentException("there is no sound in " + codec);
        };
    }

    /** As RFC 6381 and the codec's own rules for MP4 name it, from the configuration. */
    String codec();

    /** What a decoder needs first. */
    byte[] configuration();

    /** Samples a second; also the track's timescale. */
    int rate();

    int channels();

    /** How many samples this frame holds; {@link IllegalArgumentException} if it is none. */
    int samples(byte[] frame);

    /** How long frames are as a rule. */
    double usualFrameMillis();

    /** Whether sound decoded by the one can be decoded by the other. */
    default boolean sameAs(AudioFormat other) {
        return codec().equals(other.codec()) && Arrays.equals(configuration(), other.configuration());
    }
}
