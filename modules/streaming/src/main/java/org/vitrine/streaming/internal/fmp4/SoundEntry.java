// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import org.vitrine.streaming.internal.media.AacFormat;
import org.vitrine.streaming.internal.media.AudioFormat;
import org.vitrine.streaming.internal.media.OpusFormat;

/** Writes how a track's sound is coded: the codec's sample entry and its configuration within. */
final class SoundEntry {
    private static final int SAMPLE_BITS = 16;

    private SoundEntry() {}

    static void write(Boxes out, AudioFormat audio) {
        switch (audio) {
            case AacFormat aac -> entry(out, "mp4a", aac, () -> elementaryStream(out, aac.configuration()));
            case OpusFormat opus -> entry(out, "Opus", opus, () -> out.box("dOps", opus.forBox()));
        }
    }

    private static void entry(Boxes out, String type, AudioFormat audio, Runnable configuration) {
        int entry = out.begin(type);
        out.zeros(6).u16(1).zeros(8).u16(audio.channels()).u16(SAMPLE_BITS).zeros(4);
        out.u32((long) Math.min(audio.rate(), 0xFFFF) << 16);
        configuration.run();
        out.end(entry);
    }

    /** ISO/IEC 14496-1, section 7.2.6: descriptors within descriptors, their lengths in one byte. */
    private static void elementaryStream(Boxes out, byte[] config) {
        int esds = out.begin("esds", 0, 0);
        int specific = config.length;
        int decoder = 13 + 2 + specific;
        out.u8(3).u8(3 + 2 + decoder + 3).u16(InitSegment.AUDIO_TRACK).u8(0);
        out.u8(4).u8(decoder).u8(0x40).u8(0x15).zeros(3).zeros(8);
        out.u8(5).u8(specific).raw(config);
        out.u8(6).u8(1).u8(2);
        out.end(esds);
    }
}
