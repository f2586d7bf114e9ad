// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.Arrays;
import java.util.Optional;
import org.vitrine.rtmp.FlvCodec;

/** How pictures are to be decoded. */
public sealed interface VideoFormat permits AvcFormat, HevcFormat, Av1Format, Vp9Format {
    /** Larger than any encoder's configuration: it is kept as long as the stream. */
    int LARGEST = 64 << 10;

    /** Reads a configuration; {@link IllegalArgumentException} if it is none. */
    static VideoFormat of(FlvCodec codec, byte[] configuration) {
        if (configuration.length > LARGEST) {
            throw new IllegalArgumentException("the picture's configuration is too long");
        }
        return switch (codec) {
            case H264 -> AvcFormat.of(configuration);
            case HEVC -> HevcFormat.of(configuration);
            case AV1 -> Av1Format.of(configuration);
            case VP9 -> Vp9Format.of(configuration);
            case AAC, OPUS -> throw new IllegalArgumentException("there are no pictures in " + codec);
        };
    }

    /** As RFC 6381 and the codec's own rules for MP4 name it, from the configuration. */
    String codec();

    /** The decoder configuration record. */
    byte[] configuration();

    /** In pixels; 0 until {@link #shownBy} has found it where the configuration does not tell. */
    int width();

    /** In pixels, as {@link #width}. */
    int height();

    /** The same with what only a key frame tells: some configurations have no size, and VP9's size may change with any key frame. */
    default VideoFormat shownBy(byte[] keyFrame) {
        return this;
    }

    /** Whether all is known that a player needs before the first picture. */
    default boolean isComplete() {
        return width() > 0;
    }

    /** Whether pictures decoded by the one can be decoded by the other. */
    default boolean sameAs(VideoFormat other) {
        return codec().equals(other.codec())
                && width() == other.width()
                && height() == other.height()
                && Arrays.equals(configuration(), other.configuration());
    }

    /** This, if it is complete. */
    default Optional<VideoFormat> ifComplete() {
        return isComplete() ? Optional.of(this) : Optional.empty();
    }
}
