// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the bodies of RTMP's audio and video messages (FLV specification 10.1, appendix E.4) and of their enhanced form (Veovera's enhanced
 * RTMP, version 2).
 *
 * <p>What brings neither picture nor sound, and what is cut off, is empty: the stream goes on without it. Two forms from before enhanced
 * RTMP are read as well: HEVC as codec 12, and HEVC under H.264's number.
 */
public final class FlvTags {
    private static final int ENHANCED = 0x80;
    private static final int EX_AUDIO = 9;
    private static final int KEY_FRAME = 1;
    private static final int GENERATED_KEY_FRAME = 4;
    private static final int COMMAND = 5;
    private static final int CONFIG = 0;
    private static final int UNITS = 1;
    /** Without a composition offset. */
    private static final int UNITS_ONLY = 3;

    private static final int METADATA = 4;
    private static final int VIDEO_MULTITRACK = 6;
    private static final int AUDIO_MULTITRACK = 5;

    private FlvTags() {}

    /** What one message brings. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public sealed interface Tag {
        /** How to decode what follows. */
        record VideoConfig(FlvCodec codec, byte[] configuration) implements Tag {}

        /** One picture; its composition offset in milliseconds may be negative. */
        record Picture(boolean key, int compositionOffset, byte[] data) implements Tag {}

        /** How to decode what follows. */
        record AudioConfig(FlvCodec codec, byte[] configuration) implements Tag {}

        /** One frame of sound. */
        record Sound(byte[] frame) implements Tag {}

        /** A codec that is not passed on; its name for the host, such as {@code MP3}. */
        record Unsupported(String codec) implements Tag {}
    }

    /** Reads a video message. */
    public static Optional<Tag> video(byte[] body) {
        if (body.length < 2) {
            return Optional.empty();
        }
        if ((body[0] & ENHANCED) != 0) {
            return EnhancedBody.read(body, VIDEO_MULTITRACK).flatMap(enhanced -> video(enhanced, frameType(body)));
        }
        int codec = body[0] & 0x0F;
        if (frameType(body) == COMMAND) {
            return Optional.empty();
        }
        return switch (codec) {
            case LegacyCodecs.H264 -> legacy(FlvCodec.H264, body);
            case LegacyCodecs.HEVC -> legacy(FlvCodec.HEVC, body);
            default -> Optional.of(new Tag.Unsupported(LegacyCodecs.video(codec)));
        };
    }

    /** Reads an audio message. */
    public static Optional<Tag> audio(byte[] body) {
        if (body.length < 3) {
            return Optional.empty();
        }
        int codec = (body[0] & 0xFF) >> 4;
        if (codec == EX_AUDIO) {
            return EnhancedBody.read(body, AUDIO_MULTITRACK).flatMap(FlvTags::audio);
        }
        if (codec != LegacyCodecs.AAC) {
            return Optional.of(new Tag.Unsupported(LegacyCodecs.audio(codec)));
        }
        var rest = Arrays.copyOfRange(body, 2, body.length);
        return Optional.of(body[1] == CONFIG ? new Tag.AudioConfig(FlvCodec.AAC, rest) : new Tag.Sound(rest));
    }

    private static Optional<Tag> video(EnhancedBody body, int frameType) {
        if (body.type() == METADATA || frameType == COMMAND) {
            return Optional.empty();
        }
        var codec = FlvCodec.ofFourCc(body.fourCc()).filter(FlvCodec::isPicture).orElse(null);
        if (codec == null) {
            return Optional.of(new Tag.Unsupported(LegacyCodecs.name(body.fourCc())));
        }
        boolean offset = body.type() == UNITS && codec.isReordered();
        int head = offset ? 3 : 0;
        if (body.rest().length <= head) {
            return Optional.empty();
        }
        return switch (body.type()) {
            case CONFIG -> Optional.of(new Tag.VideoConfig(codec, body.rest()));
            case UNITS, UNITS_ONLY -> {
                int later = offset ? signedMedium(body.rest(), 0) : 0;
                var data = offset ? Arrays.copyOfRange(body.rest(), head, body.rest().length) : body.rest();
                yield Optional.of(new Tag.Picture(isKey(frameType), later, data));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Tag> audio(EnhancedBody body) {
        var codec = FlvCodec.ofFourCc(body.fourCc())
                .filter(known -> !known.isPicture())
                .orElse(null);
        if (codec == null) {
            return Optional.of(new Tag.Unsupported(LegacyCodecs.name(body.fourCc())));
        }
        if (body.rest().length == 0) {
            return Optional.empty();
        }
        return switch (body.type()) {
            case CONFIG -> Optional.of(new Tag.AudioConfig(codec, body.rest()));
            case UNITS -> Optional.of(new Tag.Sound(body.rest()));
            default -> Optional.empty();
        };
    }

    private static Optional<Tag> legacy(FlvCodec codec, byte[] body) {
        if (body.length <= 5) {
            return Optional.empty();
        }
        var rest = Arrays.copyOfRange(body, 5, body.length);
        return switch (body[1]) {
            case CONFIG -> {
                var seen = codec == FlvCodec.H264 && isHevc(rest) ? FlvCodec.HEVC : codec;
                yield Optional.of(new Tag.VideoConfig(seen, rest));
            }
            case UNITS -> Optional.of(new Tag.Picture(isKey(frameType(body)), signedMedium(body, 2), rest));
            default -> Optional.empty();
        };
    }

    /**
     * Whether a configuration under H.264's number is HEVC's after all: each has reserved bits that are set, and an H.264 one begins with a
     * sequence parameter set, a NAL unit of type 7.
     */
    private static boolean isHevc(byte[] configuration) {
        if (configuration.length < 23) {
            return false;
        }
        boolean avc = (configuration[5] & 0xE0) == 0xE0 && (configuration[8] & 0x1F) == 7;
        return !avc && (configuration[13] & 0xF0) == 0xF0 && (configuration[15] & 0xFC) == 0xFC;
    }

    private static int frameType(byte[] body) {
        return (body[0] >> 4) & 7;
    }

    private static boolean isKey(int frameType) {
        return frameType == KEY_FRAME || frameType == GENERATED_KEY_FRAME;
    }

    private static int signedMedium(byte[] bytes, int at) {
        return (bytes[at] << 16) | ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
    }
}
