// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitrine.rtmp.FlvTags.Tag;

/** Bodies written by hand from the specifications. */
final class FlvTagsTest {
    private static final String AVC1 = "61766331";
    private static final String HVC1 = "68766331";
    private static final String AV01 = "61763031";
    private static final String VP09 = "76703039";
    private static final String MP4A = "6d703461";
    private static final String OPUS = "4f707573";

    @Test
    void composition_offsets_are_signed() {
        assertPicture(false, -40, "41", "27 01 ffffd8 41");
        assertPicture(true, 40, "41", "17 01 000028 41");
    }

    @ParameterizedTest
    @CsvSource({AVC1 + ",H264", HVC1 + ",HEVC", AV01 + ",AV1", VP09 + ",VP9"})
    void a_sequence_start_has_the_configuration_of_its_codec(String fourCc, FlvCodec codec) {
        var config = (Tag.VideoConfig) video("90" + fourCc + "010203");
        assertEquals(codec, config.codec());
        assertEquals("010203", hex(config.configuration()));
    }

    @Test
    void coded_frames_bear_an_offset_where_pictures_are_reordered() {
        assertPicture(true, 33, "4142", "91" + HVC1 + "000021 4142");
        assertPicture(false, -1, "4142", "a1" + AVC1 + "ffffff 4142");
        assertPicture(true, 0, "4142", "91" + AV01 + "4142");
        assertPicture(false, 0, "4142", "a1" + VP09 + "4142");
        assertPicture(false, 0, "4142", "a3" + HVC1 + "4142");
    }

    @Test
    void a_disposable_picture_is_none_to_begin_with_and_a_generated_key_frame_is_one() {
        assertPicture(false, 0, "41", "b3" + HVC1 + "41");
        assertPicture(true, 0, "41", "c3" + HVC1 + "41");
    }

    @Test
    void what_brings_no_picture_is_left() {
        assertLeft("92" + HVC1);
        assertLeft("94" + HVC1 + "0200");
        assertLeft("95" + AV01 + "00");
        assertLeft("98" + HVC1 + "00");
        assertLeft("d1 00");
        assertLeft("57 00");
        assertLeft("17 02 000000");
        assertLeft("17");
        assertLeft("17 01 000000");
        assertLeft("91" + HVC1 + "000000");
        assertLeft("90" + HVC1);
        assertLeft("91 6876");
    }

    @Test
    void modifiers_are_skipped() {
        assertPicture(true, 33, "41", "97 02 0f4240 01" + HVC1 + "000021 41");
        assertPicture(true, 0, "41", "97 02 0f4240 07 00 aa 03" + HVC1 + "41");
        var large = "ff 00ff" + "00".repeat(256);
        assertPicture(true, 0, "41", "97" + large + "03" + HVC1 + "41");
        assertLeft("97 02 0f");
        assertSound("4142", "97 02 0f4240 01" + OPUS + "4142");
    }

    @Test
    void of_several_tracks_the_first_is_taken() {
        assertPicture(true, 5, "41", "96 01" + HVC1 + "00 000005 41");
        assertLeft("96 01" + HVC1 + "01 000005 41");
        assertPicture(true, 5, "41", "96 11" + HVC1 + "01 000001 42" + "00 000004 00000541" + "02 000001 43");
        assertPicture(true, 0, "41", "96 21" + AV01 + "01 000001 42" + VP09 + "00 000001 41");
        assertLeft("96 11" + HVC1 + "01 000009 42");
        assertLeft("96 31" + HVC1 + "00 41");
        assertSound("41", "95 01" + OPUS + "00 41");
        assertSound("41", "95 21" + MP4A + "01 000001 42" + OPUS + "00 000001 41");
    }

    @Test
    void hevc_from_before_enhanced_rtmp_is_understood_by_its_number_and_by_its_configuration() {
        var hvcC = "0101600000009000000000003cf000fcfdf8f800000f00";
        assertEquals(FlvCodec.HEVC, ((Tag.VideoConfig) video("1c 00 000000" + hvcC)).codec());
        assertEquals(FlvCodec.HEVC, ((Tag.VideoConfig) video("17 00 000000" + hvcC)).codec());
        var avcC = "01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c658";
        assertEquals(FlvCodec.H264, ((Tag.VideoConfig) video("17 00 000000" + avcC)).codec());
        assertPicture(true, 0, "41", "1c 01 000000 41");
    }

    @Test
    void sound_is_read_in_both_forms() {
        var aac = (Tag.AudioConfig) audio("af 00 1210");
        assertEquals(FlvCodec.AAC, aac.codec());
        assertEquals("1210", hex(aac.configuration()));
        assertSound("21", "af 01 21");
        assertEquals(FlvCodec.AAC, ((Tag.AudioConfig) audio("90" + MP4A + "1210")).codec());
        assertEquals(FlvCodec.OPUS, ((Tag.AudioConfig) audio("90" + OPUS + "4f")).codec());
        assertSound("fc", "91" + OPUS + "fc");
        for (var left : new String[] {"af01", "92" + OPUS, "94" + OPUS + "00", "91" + OPUS, "91 4f70"}) {
            assertEquals(Optional.empty(), FlvTags.audio(bytes(left)), left);
        }
    }

    @Test
    void codecs_that_are_not_passed_on_are_called_by_their_names() {
        assertUnsupported("VP6", video("14 00"));
        assertUnsupported("Sorenson H.263", video("12 00"));
        assertUnsupported("video codec 9", video("19 00"));
        assertUnsupported("VP8", video("90 76703038 00"));
        assertUnsupported("H.266 (VVC)", video("90 76766331 00"));
        assertUnsupported("the codec abcd", video("90 61626364 00"));
        assertUnsupported("the codec unknown", video("90 00010203 00"));
        assertUnsupported("the codec mp4a", video("90" + MP4A + "00"));
        assertUnsupported("MP3", audio("2f 00 00"));
        assertUnsupported("Speex", audio("b2 00 00"));
        assertUnsupported("E-AC-3", audio("90 65632d33 00"));
        assertUnsupported("the codec hvc1", audio("90" + HVC1 + "00"));
    }

    @Test
    void rubbish_is_read_or_left() {
        var random = new Random(11);
        var whole = bytes("96 11" + HVC1 + "01 000001 42" + "00 000004 00000541");
        for (int i = 0; i < 20_000; i++) {
            var body = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int changes = random.nextInt(4); changes > 0 && body.length > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt();
            }
            FlvTags.video(body).ifPresent(tag -> assertInstanceOf(Tag.class, tag));
            FlvTags.audio(body).ifPresent(tag -> assertInstanceOf(Tag.class, tag));
        }
    }

    private static void assertPicture(boolean key, int offset, String data, String body) {
        var picture = (Tag.Picture) video(body);
        assertEquals(key, picture.key(), body);
        assertEquals(offset, picture.compositionOffset(), body);
        assertEquals(data, hex(picture.data()), body);
    }

    private static void assertSound(String frame, String body) {
        assertEquals(frame, hex(((Tag.Sound) audio(body)).frame()), body);
    }

    private static void assertLeft(String body) {
        assertEquals(Optional.empty(), FlvTags.video(bytes(body)), body);
    }

    private static void assertUnsupported(String name, Tag tag) {
        assertEquals(new Tag.Unsupported(name), tag);
    }

    private static Tag video(String body) {
        return FlvTags.video(bytes(body)).orElseThrow();
    }

    private static Tag audio(String body) {
        return FlvTags.audio(bytes(body)).orElseThrow();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
