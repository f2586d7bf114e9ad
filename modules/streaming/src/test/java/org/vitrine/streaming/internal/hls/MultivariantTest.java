// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lindstrom.m3u8.model.MasterPlaylist;
import io.lindstrom.m3u8.parser.MasterPlaylistParser;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.internal.ReadPlaylist;
import org.vitrine.streaming.internal.fmp4.Fragment;
import org.vitrine.streaming.internal.media.AacFormat;
import org.vitrine.streaming.internal.media.AudioFormat;
import org.vitrine.streaming.internal.media.AvcFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.VideoFormat;

/** What a player may choose from, and the form that needs no more than what is there: the sound alone. */
final class MultivariantTest {
    private static final Optional<VideoFormat> VIDEO = Optional.of(AvcFormat.of(
            hex("01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0")));
    private static final Optional<AudioFormat> AUDIO = Optional.of(AacFormat.of(hex("1190")));
    private static final int SOUND_BYTES = 320;
    private static final int PICTURE_BYTES = 4_000;

    private final Broadcast broadcast = new Broadcast(
            "b0", Instant.EPOCH, Duration.ofMillis(200), new Kept(Duration.ofSeconds(40), Long.MAX_VALUE));
    private long pictures;
    private long sounds;
    private boolean heard;

    @Test
    void there_is_nothing_to_choose_before_the_first_part() {
        assertTrue(Multivariant.of(broadcast.view(), Map.of()).isEmpty());
    }

    @Test
    void the_source_comes_first_and_its_sound_last() {
        begin(AUDIO);
        play(100);
        var variants = read().variants();
        assertEquals(
                List.of("index.m3u8", "sound/index.m3u8"),
                variants.stream().map(v -> v.uri()).toList());
        var source = variants.getFirst();
        assertEquals(List.of("avc1.640028", "mp4a.40.2"), source.codecs());
        assertEquals(1920, source.resolution().orElseThrow().width());
        assertEquals(25, source.frameRate().orElseThrow(), 0.001);
        var sound = variants.getLast();
        assertEquals(List.of("mp4a.40.2"), sound.codecs());
        assertTrue(sound.resolution().isEmpty());
        assertTrue(read().independentSegments());
    }

    @Test
    void bandwidth_is_what_was_measured() {
        begin(AUDIO);
        play(100);
        var variants = read().variants();
        double sound = SOUND_BYTES * 8 * 48_000.0 / 1_024;
        double source = PICTURE_BYTES * 8 * 25 + sound;
        assertEquals(source, variants.getFirst().averageBandwidth().orElseThrow(), source / 50.0);
        assertEquals(sound, variants.getLast().averageBandwidth().orElseThrow(), sound / 10.0);
        assertTrue(variants.getFirst().bandwidth()
                >= variants.getFirst().averageBandwidth().orElseThrow());
    }

    @Test
    void a_busy_moment_counts_for_the_peak() {
        begin(AUDIO);
        play(100);
        long calm = read().variants().getFirst().bandwidth();
        for (int picture = 0; picture < 50; picture++) {
            picture(5 * PICTURE_BYTES);
        }
        play(200);
        var source = read().variants().getFirst();
        assertTrue(source.bandwidth() > 4 * calm, source.toString());
        assertTrue(source.averageBandwidth().orElseThrow() < 3 * calm, source.toString());
    }

    @Test
    void sound_alone_is_cut_where_the_whole_is_cut() {
        begin(AUDIO);
        play(110);
        var whole = ReadPlaylist.of(text(broadcast.view()));
        var sound = ReadPlaylist.of(text(broadcast.view().soundAlone()));
        sound.requireRules();
        assertEquals(whole.lastSequence(), sound.lastSequence());
        assertEquals(whole.parts(), sound.parts());
        assertEquals(whole.hint(), sound.hint());
        assertTrue(sound.text().contains("INDEPENDENT=YES"));
        assertFalse(sound.text().contains("GAP"));
    }

    @Test
    void sound_alone_has_the_very_same_frames() {
        begin(AUDIO);
        play(60);
        long part = broadcast.view().nextPart() - 1;
        var frames = broadcast.view().list().part(part).orElseThrow().sound();
        var bytes = broadcast.view().soundAlone().part(part).orElseThrow();
        assertEquals(frames.size(), (long) bytes.length());
        var own = new Sound(part, List.of(new Sample(7, 1_024, 0, true, hex("0102"))));
        assertArrayEquals(
                Fragment.write(part + 1, List.of(), List.of(new Sample(7, 1_024, 0, true, hex("0102")))),
                own.bytes().getBytes());
        assertEquals(own.bytes().length(), own.size());
    }

    @Test
    void what_cannot_be_heard_is_a_gap() {
        begin(Optional.empty());
        play(50);
        assertTrue(broadcast.view().soundAlone().playlist(false).isEmpty());
        assertEquals(1, read().variants().size());
        begin(AUDIO);
        play(50);
        var sound = text(broadcast.view().soundAlone());
        assertTrue(sound.contains("#EXT-X-GAP\nb0/s0.m4s"), sound);
        assertFalse(sound.contains("#EXT-X-MAP:URI=\"b0/init0.mp4\""), sound);
        assertTrue(sound.contains("#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"b0/init1.mp4\""), sound);
        assertTrue(broadcast.view().soundAlone().init(0).isEmpty());
        assertTrue(broadcast.view().soundAlone().segment(0).isEmpty());
    }

    @Test
    void each_playlist_tells_how_far_the_other_has_got() {
        begin(AUDIO);
        play(60);
        var list = broadcast.view().list();
        long sequence = list.segments().getLast().sequence();
        int part = list.segments().getLast().parts().size() - 1;
        var numbers = "\",LAST-MSN=" + sequence + ",LAST-PART=" + part + "\n";
        assertTrue(text(broadcast.view()).endsWith("#EXT-X-RENDITION-REPORT:URI=\"sound/index.m3u8" + numbers));
        assertTrue(
                text(broadcast.view().soundAlone()).endsWith("#EXT-X-RENDITION-REPORT:URI=\"../index.m3u8" + numbers));
    }

    private void begin(Optional<AudioFormat> sound) {
        heard = sound.isPresent();
        sounds = pictures * 40 * 48 / 1_024;
        broadcast.formats(new Formats(VIDEO, sound));
    }

    private MasterPlaylist read() {
        var text = Multivariant.of(broadcast.view(), Map.of()).orElseThrow().text(List.of());
        try {
            return new MasterPlaylistParser().readPlaylist(text);
        } catch (PlaylistParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String text(Pieces pieces) {
        return pieces.playlist(false).orElseThrow().toString();
    }

    private void play(int count) {
        for (int i = 0; i < count; i++) {
            picture(PICTURE_BYTES);
        }
    }

    /** A picture of 40 ms, a key frame each second, and the sound up to it. */
    private void picture(int bytes) {
        broadcast.video(new Sample(pictures * 40, 40, 0, pictures % 25 == 0, new byte[bytes]));
        pictures++;
        for (; heard && sounds * 1_024 < pictures * 40 * 48; sounds++) {
            broadcast.audio(new Sample(sounds * 1_024, 1_024, 0, true, new byte[SOUND_BYTES]));
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
