// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import java.util.List;
import org.vitrine.streaming.internal.media.Sample;

/**
 * Writes one fragment: {@code moof} with a run for each track that has samples, and {@code mdat}.
 *
 * <p>Runs are of version 1: composition offsets may be negative.
 */
public final class Fragment {
    private static final int DATA_OFFSET = 0x1;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION = 0x800;
    private static final int DEFAULT_BASE_IS_MOOF = 0x020000;
    private static final int SYNC = 0x02000000;
    private static final int NOT_SYNC = 0x01010000;

    private final Boxes out;

    private Fragment(int expected) {
        out = new Boxes(expected);
    }

    /** The fragment; at least one list has a sample. */
    public static byte[] write(long sequence, List<Sample> video, List<Sample> audio) {
        int data = bytes(video) + bytes(audio);
        var fragment = new Fragment(data + 256 + 16 * (video.size() + audio.size()));
        fragment.write(sequence, video, audio, data);
        return fragment.out.toBytes();
    }

    private void write(long sequence, List<Sample> video, List<Sample> audio, int data) {
        int moof = out.begin("moof");
        int mfhd = out.begin("mfhd", 0, 0);
        out.u32(sequence);
        out.end(mfhd);
        int videoOffset = video.isEmpty() ? 0 : run(InitSegment.VIDEO_TRACK, video, FLAGS | COMPOSITION);
        int audioOffset = audio.isEmpty() ? 0 : run(InitSegment.AUDIO_TRACK, audio, 0);
        out.end(moof);
        int dataStart = out.length() + 8;
        patchOffset(videoOffset, dataStart);
        patchOffset(audioOffset, dataStart + bytes(video));
        out.u32(data + 8L);
        out.raw(new byte[] {'m', 'd', 'a', 't'});
        video.forEach(sample -> out.raw(sample.data()));
        audio.forEach(sample -> out.raw(sample.data()));
    }

    private void patchOffset(int at, int value) {
        if (at > 0) {
            out.patch(at, value);
        }
    }

    /** Writes a track's fragment; answers where its data offset stands. */
    private int run(int track, List<Sample> samples, int more) {
        int traf = out.begin("traf");
        int tfhd = out.begin("tfhd", 0, DEFAULT_BASE_IS_MOOF);
        out.u32(track);
        out.end(tfhd);
        int tfdt = out.begin("tfdt", 1, 0);
        out.u64(samples.getFirst().dts());
        out.end(tfdt);
        int trun = out.begin("trun", 1, DATA_OFFSET | DURATION | SIZE | more);
        out.u32(samples.size());
        int offsetAt = out.length();
        out.u32(0);
        for (var sample : samples) {
            out.u32(sample.duration()).u32(sample.data().length);
            if (more != 0) {
                out.u32(sample.key() ? SYNC : NOT_SYNC).u32(sample.compositionOffset());
            }
        }
        out.end(trun);
        out.end(traf);
        return offsetAt;
    }

    private static int bytes(List<Sample> samples) {
        return samples.stream().mapToInt(sample -> sample.data().length).sum();
    }
}
