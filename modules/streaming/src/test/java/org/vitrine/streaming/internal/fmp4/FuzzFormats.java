// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.streaming.internal.media.AudioFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.OpusFormat;
import org.vitrine.streaming.internal.media.VideoFormat;

/** Configurations of all codecs, key frames that tell a size, and Opus packets, by the first byte; what is read is written as MP4. */
public final class FuzzFormats {
    private static final VideoFormat VP9 = VideoFormat.of(FlvCodec.VP9, hex("000a820202020000"));
    private static final VideoFormat AV1 = VideoFormat.of(FlvCodec.AV1, hex("81000c00"));
    private static final AudioFormat OPUS = OpusFormat.of(hex("4f707573486561640101380180bb0000000000"));

    private FuzzFormats() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        var rest = Arrays.copyOfRange(input, 1, input.length);
        try {
            switch (input[0]) {
                case 0 -> write(VideoFormat.of(FlvCodec.H264, rest));
                case 1 -> write(VideoFormat.of(FlvCodec.HEVC, rest));
                case 2 -> write(VideoFormat.of(FlvCodec.AV1, rest));
                case 3 -> write(VideoFormat.of(FlvCodec.VP9, rest));
                case 4 -> write(AudioFormat.of(FlvCodec.AAC, rest));
                case 5 -> write(AudioFormat.of(FlvCodec.OPUS, rest));
                case 6 -> write(VP9.shownBy(rest));
                case 7 -> write(AV1.shownBy(rest));
                default -> requirePositive(OPUS.samples(rest));
            }
        } catch (IllegalArgumentException refused) {
            requireSentence(refused);
        }
    }

    private static void write(VideoFormat video) {
        if (video.codec().isEmpty()) {
            throw new AssertionError("a codec without a name");
        }
        if (video.isComplete()) {
            requirePositive(video.width(), video.height());
            InitSegment.write(new Formats(Optional.of(video), Optional.empty()));
        }
    }

    private static void write(AudioFormat audio) {
        requirePositive(audio.rate(), audio.channels());
        InitSegment.write(new Formats(Optional.empty(), Optional.of(audio)));
    }

    private static void requirePositive(int... values) {
        if (Arrays.stream(values).anyMatch(value -> value <= 0)) {
            throw new AssertionError("not above 0: " + Arrays.toString(values));
        }
    }

    private static void requireSentence(IllegalArgumentException refused) {
        if (refused.getMessage() == null) {
            throw refused;
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
