// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.fmp4;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vitrine.streaming.internal.media.AudioFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.VideoFormat;

/**
 * Writes what a player needs before the first fragment: {@code ftyp} and {@code moov} with a track for each of picture and sound.
 *
 * <p>No edit lists: players disagree over them in fragments. Track 1 is the picture, track 2 the sound.
 */
public final class InitSegment {
    static final int VIDEO_TRACK = 1;
    static final int AUDIO_TRACK = 2;
    private static final int[] UNITY = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int UNDETERMINED_LANGUAGE = 0x55C4;

    private final Boxes out = new Boxes(1024);

    private InitSegment() {}

    /** The segment for these formats. */
    public static byte[] write(Formats formats) {
        var segment = new InitSegment();
        segment.fileType();
        segment.movie(formats);
        return segment.out.toBytes();
    }

    private void fileType() {
        int box = out.begin("ftyp");
        out.raw(ascii("iso6")).u32(0).raw(ascii("iso6cmfcmp41"));
        out.end(box);
    }

    private void movie(Formats formats) {
        int moov = out.begin("moov");
        int mvhd = out.begin("mvhd", 0, 0);
        out.zeros(8).u32(1000).u32(0).u32(0x10000).u16(0x100).zeros(10);
        matrix();
        out.zeros(24).u32(3);
        out.end(mvhd);
        formats.video().ifPresent(this::videoTrack);
        formats.audio().ifPresent(this::audioTrack);
        int mvex = out.begin("mvex");
        formats.video().ifPresent(video -> trackExtends(VIDEO_TRACK));
        formats.audio().ifPresent(audio -> trackExtends(AUDIO_TRACK));
        out.end(mvex);
        out.end(moov);
    }

    private void trackExtends(int track) {
        int trex = out.begin("trex", 0, 0);
        out.u32(track).u32(1).zeros(12);
        out.end(trex);
    }

    private void videoTrack(VideoFormat video) {
        int trak = out.begin("trak");
        trackHeader(VIDEO_TRACK, Optional.of(video));
        int mdia = mediaHeader(Formats.VIDEO_TIMESCALE, "vide", "Picture");
        int minf = out.begin("minf");
        int vmhd = out.begin("vmhd", 0, 1);
        out.zeros(8);
        out.end(vmhd);
        sampleTable(() -> PictureEntry.write(out, video));
        out.end(minf);
        out.end(mdia);
        out.end(trak);
    }

    private void audioTrack(AudioFormat audio) {
        int trak = out.begin("trak");
        trackHeader(AUDIO_TRACK, Optional.empty());
        int mdia = mediaHeader(audio.rate(), "soun", "Sound");
        int minf = out.begin("minf");
        int smhd = out.begin("smhd", 0, 0);
        out.zeros(4);
        out.end(smhd);
        sampleTable(() -> SoundEntry.write(out, audio));
        out.end(minf);
        out.end(mdia);
        out.end(trak);
    }

    private void trackHeader(int track, Optional<VideoFormat> video) {
        int tkhd = out.begin("tkhd", 0, 3);
        out.zeros(8).u32(track).zeros(4).u32(0).zeros(8).zeros(4);
        out.u16(video.isPresent() ? 0 : 0x100).zeros(2);
        matrix();
        out.u32((long) video.map(VideoFormat::width).orElse(0) << 16);
        out.u32((long) video.map(VideoFormat::height).orElse(0) << 16);
        out.end(tkhd);
    }

    private int mediaHeader(int timescale, String handler, String name) {
        int mdia = out.begin("mdia");
        int mdhd = out.begin("mdhd", 0, 0);
        out.zeros(8).u32(timescale).u32(0).u16(UNDETERMINED_LANGUAGE).u16(0);
        out.end(mdhd);
        int hdlr = out.begin("hdlr", 0, 0);
        out.zeros(4).raw(ascii(handler)).zeros(12).raw(ascii(name)).u8(0);
        out.end(hdlr);
        return mdia;
    }

    private void sampleTable(Runnable entry) {
        int dinf = out.begin("dinf");
        int dref = out.begin("dref", 0, 0);
        out.u32(1);
        out.end(out.begin("url ", 0, 1));
        out.end(dref);
        out.end(dinf);
        int stbl = out.begin("stbl");
        int stsd = out.begin("stsd", 0, 0);
        out.u32(1);
        entry.run();
        out.end(stsd);
        emptyTable("stts", 4);
        emptyTable("stsc", 4);
        emptyTable("stsz", 8);
        emptyTable("stco", 4);
        out.end(stbl);
    }

    private void emptyTable(String type, int zeros) {
        int table = out.begin(type, 0, 0);
        out.zeros(zeros);
        out.end(table);
    }

    private void matrix() {
        for (int value : UNITY) {
            out.u32(value);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
