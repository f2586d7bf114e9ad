// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.rtmp.FlvTags.Tag;

final class TimelineTest {
    private static final Tag VIDEO = new Tag.VideoConfig(
            FlvCodec.H264,
            hex("01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0"));
    private static final Tag AUDIO = new Tag.AudioConfig(FlvCodec.AAC, hex("1210"));
    private static final Tag OTHER_AUDIO = new Tag.AudioConfig(FlvCodec.AAC, hex("1190"));

    private final Recorder out = new Recorder();
    private final Timeline timeline = new Timeline(() -> 0, out);

    @Test
    void both_formats_are_waited_for() {
        timeline.accept(VIDEO, 0);
        picture(true, 0);
        picture(false, 33);
        assertEquals(List.of(), out.told);
        timeline.accept(AUDIO, 40);
        picture(false, 66);
        assertEquals(List.of("formats avc1.640028,mp4a.40.2", "key 0+33", "picture 33+33"), out.told);
    }

    @Test
    void after_a_second_it_goes_on_with_what_there_is_and_takes_the_other_when_it_comes() {
        timeline.accept(VIDEO, 0);
        for (int time = 0; time <= 1_100; time += 100) {
            picture(time % 1_000 == 0, time);
        }
        assertEquals("formats avc1.640028", out.told.getFirst());
        timeline.accept(AUDIO, 1_100);
        picture(false, 1_200);
        picture(true, 1_300);
        picture(false, 1_400);
        int change = out.told.indexOf("formats avc1.640028,mp4a.40.2");
        assertTrue(change > 0, out.told.toString());
        assertEquals("key 1300+100", out.told.get(change + 1));
    }

    @Test
    void nothing_comes_before_the_first_key_frame() {
        timeline.accept(AUDIO, 0);
        timeline.accept(VIDEO, 0);
        picture(false, 0);
        sound(0);
        picture(true, 33);
        sound(33);
        picture(false, 66);
        assertEquals(List.of("sound 1455+1024", "key 33+33"), out.told.subList(1, 3));
    }

    @Test
    void sound_is_kept_on_its_grid_and_begins_anew_where_much_is_lost() {
        timeline.accept(AUDIO, 0);
        timeline.accept(VIDEO, 0);
        picture(true, 0);
        for (int time : new int[] {0, 23, 46, 70, 93, 400, 423}) {
            sound(time);
        }
        var places = out.told.stream().filter(line -> line.startsWith("sound")).toList();
        assertEquals(
                List.of(
                        "sound 0+1024",
                        "sound 1024+1024",
                        "sound 2048+1024",
                        "sound 3072+1024",
                        "sound 4096+1024",
                        "sound 17640+1024",
                        "sound 18664+1024"),
                places);
    }

    @Test
    void a_long_gap_stays_a_gap() {
        timeline.accept(AUDIO, 0);
        timeline.accept(VIDEO, 0);
        picture(true, 0);
        picture(false, 5_000);
        picture(false, 5_040);
        assertEquals(List.of("key 0+33", "picture 5000+40"), out.told.subList(1, 3));
    }

    @Test
    void the_last_picture_is_handed_on_at_the_end() {
        timeline.accept(AUDIO, 0);
        timeline.accept(VIDEO, 0);
        picture(true, 0);
        timeline.end();
        assertEquals("key 0+33", out.told.getLast());
    }

    @Test
    void other_formats_are_told_and_the_same_are_not() {
        timeline.accept(AUDIO, 0);
        timeline.accept(VIDEO, 0);
        timeline.accept(AUDIO, 0);
        assertEquals(1, out.told.size());
        picture(true, 0);
        timeline.accept(OTHER_AUDIO, 10);
        assertEquals(List.of("key 0+33", "formats avc1.640028,mp4a.40.2"), out.told.subList(1, 3));
        picture(false, 20);
        picture(false, 40);
        assertEquals(3, out.told.size(), "not before a key frame");
    }

    @Test
    void a_format_without_a_size_waits_for_a_key_frame_and_changes_with_one() {
        timeline.accept(AUDIO, 0);
        timeline.accept(new Tag.VideoConfig(FlvCodec.VP9, hex(ModernFormatsTest.VPCC)), 0);
        timeline.accept(new Tag.Picture(false, 0, hex("860040")), 0);
        assertEquals(List.of(), out.told);
        timeline.accept(new Tag.Picture(true, 0, hex(ModernFormatsTest.VP9_KEY_FRAME)), 33);
        timeline.accept(new Tag.Picture(false, 0, hex("860040")), 66);
        timeline.accept(new Tag.Picture(true, 0, hex(ModernFormatsTest.VP9_KEY_FRAME)), 100);
        assertEquals(List.of("formats vp09.00.10.08,mp4a.40.2", "key 33+33", "picture 66+34"), out.told);
        timeline.accept(new Tag.Picture(true, 0, hex("82498342000ff00eb6")), 133);
        timeline.end();
        assertEquals(List.of("key 100+33", "formats vp09.00.10.08,mp4a.40.2", "key 133+33"), out.told.subList(3, 6));
    }

    @Test
    void opus_packets_are_as_long_as_they_say() {
        timeline.accept(new Tag.AudioConfig(FlvCodec.OPUS, hex(ModernFormatsTest.OPUS_HEAD)), 0);
        timeline.accept(VIDEO, 0);
        picture(true, 0);
        for (var packet : List.of("78", "79", "70")) {
            timeline.accept(new Tag.Sound(hex(packet)), 0);
        }
        assertEquals(List.of("sound 0+960", "sound 960+1920", "sound 2880+480"), out.told.subList(1, 4));
    }

    @Test
    void sound_stays_on_its_grid_where_only_the_picture_changes() {
        timeline.accept(AUDIO, 0);
        timeline.accept(VIDEO, 0);
        picture(true, 0);
        sound(0);
        timeline.accept(new Tag.VideoConfig(FlvCodec.HEVC, hex(ModernFormatsTest.HVCC)), 20);
        picture(true, 20);
        sound(20);
        assertEquals("sound 1024+1024", out.told.getLast());
    }

    @Test
    void what_cannot_be_decoded_is_not_kept() {
        for (int time = 0; time < 10_000; time += 20) {
            picture(true, time);
            sound(time);
        }
        assertEquals(List.of(), out.told);
    }

    @Test
    void times_that_go_back_still_grow() {
        timeline.accept(AUDIO, 0);
        timeline.accept(VIDEO, 0);
        picture(true, 100);
        picture(false, 90);
        picture(false, 130);
        assertEquals(List.of("key 0+1", "picture 1+29"), out.told.subList(1, 3));
    }

    private void picture(boolean key, long time) {
        timeline.accept(new Tag.Picture(key, 0, new byte[] {1}), time);
    }

    private void sound(long time) {
        timeline.accept(new Tag.Sound(new byte[] {1}), time);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static final class Recorder implements Timeline.Output {
        private final List<String> told = new ArrayList<>();

        @Override
        public void formats(Formats formats) {
            told.add("formats " + formats.codecs());
        }

        @Override
        public void video(Sample sample) {
            told.add((sample.key() ? "key " : "picture ") + sample.dts() + "+" + sample.duration());
        }

        @Override
        public void audio(Sample sample) {
            told.add("sound " + sample.dts() + "+" + sample.duration());
        }
    }
}
