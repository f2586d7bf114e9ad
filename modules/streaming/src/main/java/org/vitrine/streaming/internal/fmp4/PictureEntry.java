// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import org.vitrine.streaming.internal.media.Av1Format;
import org.vitrine.streaming.internal.media.AvcFormat;
import org.vitrine.streaming.internal.media.HevcFormat;
import org.vitrine.streaming.internal.media.VideoFormat;
import org.vitrine.streaming.internal.media.Vp9Format;

/** Writes how a track's pictures are coded: the codec's sample entry and its configuration within. */
final class PictureEntry {
    private static final int DOTS_AN_INCH = 0x480000;
    private static final int VPCC_VERSION = 1;

    private PictureEntry() {}

    static void write(Boxes out, VideoFormat video) {
        switch (video) {
            case AvcFormat avc -> entry(out, "avc1", avc, () -> out.box("avcC", avc.configuration()));
            case HevcFormat hevc -> entry(out, "hvc1", hevc, () -> out.box("hvcC", hevc.configuration()));
            case Av1Format av1 -> entry(out, "av01", av1, () -> out.box("av1C", av1.configuration()));
            case Vp9Format vp9 -> entry(out, "vp09", vp9, () -> vpcC(out, vp9));
        }
    }

    private static void entry(Boxes out, String type, VideoFormat video, Runnable configuration) {
        int entry = out.begin(type);
        out.zeros(6).u16(1).zeros(16).u16(video.width()).u16(video.height());
        out.u32(DOTS_AN_INCH)
                .u32(DOTS_AN_INCH)
                .zeros(4)
                .u16(1)
                .zeros(32)
                .u16(24)
                .u16(0xFFFF);
        configuration.run();
        out.end(entry);
    }

    private static void vpcC(Boxes out, Vp9Format vp9) {
        int vpcC = out.begin("vpcC", VPCC_VERSION, 0);
        out.raw(vp9.configuration());
        out.end(vpcC);
    }
}
