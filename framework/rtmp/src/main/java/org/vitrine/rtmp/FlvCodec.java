// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A codec that audio and video messages can be written in: H.264 and AAC in FLV's own form, the others as enhanced RTMP has them. */
public enum FlvCodec {
    H264("avc1"),
    HEVC("hvc1"),
    AV1("av01"),
    VP9("vp09"),
    AAC("mp4a"),
    OPUS("Opus");

    private final String fourCc;

    FlvCodec(String fourCc) {
        this.fourCc = fourCc;
    }

    /** The codec that RFC 6381 names so, such as {@code hvc1.1.6.L93.B0}; empty where messages cannot bear it. */
    public static Optional<FlvCodec> of(String rfc6381) {
        var name = rfc6381.split("\\.", 2)[0];
        var asWritten = name.equals("hev1") ? HEVC.fourCc : name.equals("avc3") ? H264.fourCc : name;
        return Arrays.stream(values())
                .filter(codec -> codec.fourCc.equalsIgnoreCase(asWritten))
                .findFirst();
    }

    /** The codec of these four letters; empty for others. */
    static Optional<FlvCodec> ofFourCc(String letters) {
        return Arrays.stream(values())
                .filter(codec -> codec.fourCc.equals(letters))
                .findFirst();
    }

    /** The four letters of each. */
    static List<String> fourCcs() {
        return Arrays.stream(values()).map(FlvCodec::fourCc).toList();
    }

    /** Its four letters. */
    public String fourCc() {
        return fourCc;
    }

    /** Whether it is one for pictures; else it is one for sound. */
    public boolean isPicture() {
        return this != AAC && this != OPUS;
    }

    /** Whether only those understand it that know enhanced RTMP. */
    public boolean isEnhanced() {
        return this != H264 && this != AAC;
    }

    /** Whether its pictures may be shown in another order than they come in, as their messages say. */
    boolean isReordered() {
        return this == H264 || this == HEVC;
    }
}
