// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.Map;

/** FLV's numbers of the codecs that are passed on, and the names of those that are not. */
final class LegacyCodecs {
    /** The legacy number of those who sent HEVC before there was enhanced RTMP. */
    static final int HEVC = 12;

    static final int H264 = 7;
    static final int AAC = 10;

    private static final Map<String, String> OTHERS = Map.of(
            "vp08", "VP8",
            "vvc1", "H.266 (VVC)",
            "ac-3", "AC-3",
            "ec-3", "E-AC-3",
            ".mp3", "MP3",
            "fLaC", "FLAC");

    private LegacyCodecs() {}

    /** What a person calls a codec that is not passed on. */
    static String name(String fourCc) {
        var readable = fourCc.chars().allMatch(c -> c > ' ' && c < 0x7F) ? fourCc : "unknown";
        return OTHERS.getOrDefault(fourCc, "the codec " + readable);
    }

    /** What a person calls pictures of this legacy number. */
    static String video(int number) {
        return switch (number) {
            case 2 -> "Sorenson H.263";
            case 3, 6 -> "Screen Video";
            case 4, 5 -> "VP6";
            default -> "video codec " + number;
        };
    }

    /** What a person calls sound of this legacy number. */
    static String audio(int number) {
        return switch (number) {
            case 0, 3 -> "PCM";
            case 1 -> "ADPCM";
            case 2, 14 -> "MP3";
            case 4, 5, 6 -> "Nellymoser";
            case 7, 8 -> "G.711";
            case 11 -> "Speex";
            default -> "audio codec " + number;
        };
    }
}
