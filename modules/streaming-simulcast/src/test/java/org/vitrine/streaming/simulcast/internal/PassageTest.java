// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.streaming.simulcast.internal.Backlog.Waiting;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

final class PassageTest {
    private final Sent sent = new Sent();
    private final Passage passage = new Passage(sent);

    @Test
    void configurations_come_first_and_times_begin_at_0() {
        passage.pass(Units.picture(70_000, true, 3));
        passage.pass(Units.sound(70_010));
        passage.pass(Units.picture(70_040, false, 3));
        assertEquals(List.of("9@0 1700", "8@0 af00", "9@0 1701", "8@10 af01", "9@40 2701"), sent.heads());
        assertEquals(Map.of("encoder", "Vitrine", "videocodecid", 7, "audiocodecid", 10), sent.described);
    }

    @Test
    void sound_from_before_the_first_picture_is_left_out() {
        passage.pass(Units.picture(1_000, true, 3));
        passage.pass(Units.sound(990));
        assertEquals(List.of("9@0 1700", "8@0 af00", "9@0 1701"), sent.heads());
    }

    @Test
    void an_interruption_is_a_gap_and_an_encoder_of_the_same_form_needs_no_new_configuration() {
        passage.pass(Units.picture(0, true, 3));
        passage.pass(Units.picture(30_000, true, 3));
        assertEquals(List.of("9@0 1700", "8@0 af00", "9@0 1701", "9@30000 1701"), sent.heads());
    }

    @Test
    void changed_tracks_are_told_before_their_first_picture() {
        passage.pass(Units.picture(0, true, 3));
        var other = new Track(Track.Kind.PICTURE, "avc1.640028", 1_000, ByteBuffer.wrap(new byte[] {1, 2}));
        passage.pass(picture(List.of(other, Units.SOUND), 40));
        assertEquals(
                List.of("9@40 1700", "8@40 af00", "9@40 1701"), sent.heads().subList(3, 6));
    }

    @Test
    void newer_pictures_go_as_enhanced_rtmp_has_them() {
        passage.pass(picture(List.of(Units.picture("hvc1.1.6.L93.B0"), Units.SOUND), 0));
        assertEquals(List.of("9@0 9068", "8@0 af00", "9@0 9168"), sent.heads());
    }

    @Test
    void silence_goes_in_place_of_sound_that_nobody_takes() {
        var tracks = List.of(Units.PICTURE, Units.OPUS);
        passage.pass(picture(tracks, 5_000));
        passage.pass(new Waiting(tracks, new AccessUnit(Units.OPUS, 240_000, 960, 0, true, ByteBuffer.allocate(9))));
        passage.pass(picture(tracks, 5_050));
        passage.pass(picture(tracks, 65_000));
        assertEquals(
                List.of("9@0 1700", "8@0 af00", "8@0 af01", "9@0 1701", "8@21 af01", "8@42 af01", "9@50 1701"),
                sent.heads().subList(0, 7));
        assertEquals(2, sent.heads().size() - 7, () -> "no burst after a gap: " + sent.heads());
        assertTrue(sent.heads().get(7).startsWith("8@599"), () -> sent.heads().get(7));
    }

    @Test
    void what_goes_along_is_known() {
        assertEquals(new Carried(Optional.of(FlvCodec.H264), true, true), Carried.of(Units.BOTH));
        assertEquals(
                new Carried(Optional.of(FlvCodec.H264), false, false), Carried.of(List.of(Units.PICTURE, Units.OPUS)));
        assertEquals(
                List.of("hvc1"),
                Carried.of(List.of(Units.picture("hev1.1.6.L93.B0"))).fourCcs());
        assertTrue(Carried.of(List.of(Units.picture("vp8"))).isNothing());
    }

    private static Waiting picture(List<Track> tracks, long millis) {
        return new Waiting(tracks, new AccessUnit(tracks.getFirst(), millis, 40, 0, true, ByteBuffer.allocate(3)));
    }

    private static final class Sent implements Passage.Output {
        private final List<String> heads = new ArrayList<>();
        private Map<String, ?> described = Map.of();

        @Override
        public void metadata(Map<String, ?> values) {
            described = values;
        }

        @Override
        public void media(int type, long millis, byte[] body) {
            assertTrue(type == RtmpMessage.AUDIO || type == RtmpMessage.VIDEO);
            heads.add(type + "@" + millis + " " + HexFormat.of().formatHex(body, 0, 2));
        }

        List<String> heads() {
            return heads;
        }
    }
}
