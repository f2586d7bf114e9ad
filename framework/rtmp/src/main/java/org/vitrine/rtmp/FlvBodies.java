// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the bodies of RTMP's audio and video messages: what {@link FlvTags} reads (FLV specification 10.1, appendix E.4; enhanced
 * RTMP v2).
 *
 * <p>What is handed in is copied; its position stays where it is.
 */
public final class FlvBodies {
    private static final int KEY_FRAME = 1;
    private static final int INTER_FRAME = 2;
    private static final int AVC = 7;
    /** AAC at 44 kHz, 16 bits, two channels: so it says for any AAC. */
    private static final int AAC_HEAD = 0xAF;

    private static final int ENHANCED_VIDEO = 0x80;
    private static final int ENHANCED_AUDIO = 0x90;
    private static final int CONFIGURATION = 0;
    private static final int FRAMES = 1;

    private FlvBodies() {}

    /** How to decode the pictures that follow: an avcC, hvcC, av1C or vpcC. */
    public static byte[] videoConfig(FlvCodec codec, ByteBuffer configuration) {
        var body = videoHead(codec, true, CONFIGURATION, configuration.remaining());
        if (!codec.isEnhanced()) {
            medium(body, 0);
        }
        return filled(body.put(configuration.duplicate()));
    }

    /** One picture; its composition offset, in milliseconds, is that of a codec whose pictures are reordered. */
    public static byte[] picture(FlvCodec codec, boolean key, int compositionOffset, ByteBuffer data) {
        var body = videoHead(codec, key, FRAMES, data.remaining());
        if (codec.isReordered()) {
            medium(body, compositionOffset);
        }
        return filled(body.put(data.duplicate()));
    }

    /** How to decode the sound that follows: an AudioSpecificConfig, or Opus' identification header (RFC 7845, section 5.1). */
    public static byte[] audioConfig(FlvCodec codec, ByteBuffer configuration) {
        return audio(codec, CONFIGURATION, configuration);
    }

    /** One frame of sound. */
    public static byte[] sound(FlvCodec codec, ByteBuffer frame) {
        return audio(codec, FRAMES, frame);
    }

    private static ByteBuffer videoHead(FlvCodec codec, boolean key, int kind, int more) {
        int type = (key ? KEY_FRAME : INTER_FRAME) << 4;
        var body = ByteBuffer.allocate(8 + more);
        if (codec.isEnhanced()) {
            body.put((byte) (ENHANCED_VIDEO | type | kind)).put(fourCc(codec));
        } else {
            body.put((byte) (type | AVC)).put((byte) kind);
        }
        return body;
    }

    private static void medium(ByteBuffer body, int value) {
        body.put((byte) (value >> 16)).putShort((short) value);
    }

    private static byte[] audio(FlvCodec codec, int kind, ByteBuffer rest) {
        var body = ByteBuffer.allocate(5 + rest.remaining());
        if (codec.isEnhanced()) {
            body.put((byte) (ENHANCED_AUDIO | kind)).put(fourCc(codec));
        } else {
            body.put((byte) AAC_HEAD).put((byte) kind);
        }
        return filled(body.put(rest.duplicate()));
    }

    private static byte[] fourCc(FlvCodec codec) {
        return codec.fourCc().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] filled(ByteBuffer body) {
        var bytes = new byte[body.flip().remaining()];
        body.get(bytes);
        return bytes;
    }
}
