// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the bodies of RTMP's audio and video messages (FLV specification 10.1, appendix E.4).
 *
 * <p>What it does not know is empty: the stream goes on without it.
 */
public final class FlvTags {
    private static final int AVC = 7;
    private static final int AAC = 10;
    private static final int KEY_FRAME = 1;
    private static final int CONFIG = 0;
    private static final int UNITS = 1;

    private FlvTags() {}

    /** What one message brings. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public sealed interface Tag {
        /** How to decode what follows. */
        record VideoConfig(VideoCodec codec, byte[] configuration) implements Tag {}

        /** One picture; its composition offset in milliseconds may be negative. */
        record Picture(boolean key, int compositionOffset, byte[] data) implements Tag {}

        /** How to decode what follows. */
        record AudioConfig(AudioCodec codec, byte[] configuration) implements Tag {}

        /** One frame of sound. */
        record Sound(byte[] frame) implements Tag {}

        /** A codec that is not passed on; its name for the host. */
        record Unsupported(String codec) implements Tag {}
    }

    /** Reads a video message. */
    public static Optional<Tag> video(byte[] body) {
        if (body.length < 5) {
            return Optional.empty();
        }
        int head = body[0] & 0xFF;
        if ((head & 0x80) != 0 || (head & 0x0F) != AVC) {
            return Optional.of(new Tag.Unsupported("a video codec other than H.264"));
        }
        var rest = Arrays.copyOfRange(body, 5, body.length);
        if (rest.length == 0) {
            return Optional.empty();
        }
        return switch (body[1]) {
            case CONFIG -> Optional.of(new Tag.VideoConfig(VideoCodec.AVC, rest));
            case UNITS -> Optional.of(new Tag.Picture(head >> 4 == KEY_FRAME, signedMedium(body, 2), rest));
            default -> Optional.empty();
        };
    }

    /** Reads an audio message. */
    public static Optional<Tag> audio(byte[] body) {
        if (body.length < 3) {
            return Optional.empty();
        }
        if ((body[0] & 0xFF) >> 4 != AAC) {
            return Optional.of(new Tag.Unsupported("an audio codec other than AAC"));
        }
        var rest = Arrays.copyOfRange(body, 2, body.length);
        return Optional.of(body[1] == CONFIG ? new Tag.AudioConfig(AudioCodec.AAC, rest) : new Tag.Sound(rest));
    }

    private static int signedMedium(byte[] bytes, int at) {
        return (bytes[at] << 16) | ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
    }
}
