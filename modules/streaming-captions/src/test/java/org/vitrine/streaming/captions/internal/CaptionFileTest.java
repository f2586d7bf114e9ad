// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CaptionFileTest {
    private static final TimedCue HELLO = new TimedCue(1_000, 2_500, "Hello");

    @Test
    void web_vtt_is_read_with_all_that_may_stand_in_it() throws UnfitCaptions {
        assertEquals(List.of(HELLO, new TimedCue(3_601_000, 3_602_000, "Two\nlines")), read("""
                        \uFEFFWEBVTT - a show
                        Kind: captions

                        STYLE
                        ::cue { color: red }

                        NOTE that this is none

                        second
                        01:00:01.000 --> 01:00:02.000 align:start line:0
                        Two
                        lines

                        00:01.000 --> 00:02.500
                        Hello"""));
    }

    @Test
    void sub_rip_is_read_too() throws UnfitCaptions {
        assertEquals(List.of(HELLO, new TimedCue(3_000, 4_000, "<i>Milk</i> &amp; tea, 1 &lt; 2")), read("""
                        1
                        00:00:01,000 --> 00:00:02,500
                        <font color="red">Hello</font>

                        2
                        00:00:03,000 --> 00:00:04,000
                        {\\an8}<I>Milk</I> & tea, 1 < 2
                        """.replace(
                        "\n", "\r\n")));
    }

    @Test
    void what_is_written_reads_the_same() throws UnfitCaptions {
        var cues = List.of(HELLO, new TimedCue(360_000_000 / 8, 45_000_400, "<v Kim>A &lt; B</v>\nand <b>more</b>"));
        assertEquals(cues, read(CaptionFile.written(cues)));
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        assertEquals(
                "Line 3: times are written as 00:01:02.500 --> 00:01:05.000.", wrong("WEBVTT\n\n1:2 --> 00:03.000\nA"));
        assertEquals("Line 4: a cue has to end after it has begun.", wrong("WEBVTT\n\n1\n00:03.000 --> 00:03.000\nA"));
        assertEquals(
                "Line 3: a show does not last longer than 48 hours.",
                wrong("WEBVTT\n\n00:03.000 --> 100:00:03.000\nA"));
        assertEquals(
                "Line 3: a caption needs its times, as 00:01:02.500 --> 00:01:05.000.", wrong("WEBVTT\n\nHello\nyou"));
        assertEquals(
                "Line 5: an empty line is missing before the times of the next caption.",
                wrong("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n00:02.000 --> 00:03.000\nB"));
        assertEquals(
                "Line 2: the file is not UTF-8; save it as such.",
                wrong("WEBVTT\n\u00fc".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                "Line 4: a caption has at most 2000 characters.",
                wrong("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "a".repeat(2_001)));
        assertEquals(
                "Line 4: a caption has at most 2000 characters.",
                wrong("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "&".repeat(500)));
    }

    @Test
    void what_is_no_file_of_captions_is_refused() {
        assertEquals("Line 1: there are no captions in this file; WebVTT (\"WEBVTT\") and SubRip are read.", wrong(""));
        assertEquals(
                "Line 1: the file begins neither with \"WEBVTT\" nor with a caption of SubRip.",
                wrong("%PDF-1.4\nabc\n"));
        assertEquals(
                "Line 1: there are no captions in this file; WebVTT (\"WEBVTT\") and SubRip are read.",
                wrong("WEBVTT\n\nNOTE nothing\n"));
    }

    @Test
    void a_file_holds_twenty_thousand_captions_and_no_more() throws UnfitCaptions {
        var most = "WEBVTT\n\n" + "00:01.000 --> 00:02.000\nA\n\n".repeat(20_000);
        assertEquals(20_000, read(most).size());
        assertEquals("Line 60003: 20,000 captions are the most.", wrong(most + "00:01.000 --> 00:02.000\nA\n\n"));
    }

    @Test
    void no_file_brings_it_down_or_leaves_tags_open() {
        var random = new Random(7);
        var pieces = List.of(
                "WEBVTT",
                "\n",
                "\n\n",
                "00:01.000 --> 00:02.000\n",
                "-->",
                "<",
                ">",
                "</b>",
                "<b>",
                "<v Kim",
                "&",
                "&amp;",
                "<c.a.b>",
                "{\\an8}",
                "\r",
                "\u0000",
                "1",
                "a",
                "\uD83D\uDE00",
                ".a".repeat(300),
                "<" + ".a".repeat(900) + ">");
        for (int i = 0; i < 20_000; i++) {
            var file = new StringBuilder(random.nextInt(4) == 0 ? "" : "WEBVTT\n\n00:01.000 --> 00:02.000\n");
            for (int j = random.nextInt(12); j >= 0; j--) {
                file.append(pieces.get(random.nextInt(pieces.size())));
            }
            requireWhole(file.toString());
        }
    }

    private static void requireWhole(String file) {
        try {
            var cues = read(file);
            assertEquals(cues, read(CaptionFile.written(cues)), file);
            for (var cue : cues) {
                var bare = cue.text().replaceAll("<(/?)(b|i|u|v|c)((?:\\.[^<>&\\s]+)*)( [^<>]*)?>", "");
                assertEquals(-1, bare.indexOf('<'), cue.text());
                assertEquals(-1, bare.indexOf('>'), cue.text());
            }
        } catch (UnfitCaptions expected) {
            assertEquals("Line", String.valueOf(expected.getMessage()).substring(0, 4));
        }
    }

    private static List<TimedCue> read(String file) throws UnfitCaptions {
        return CaptionFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String wrong(String file) {
        return wrong(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String wrong(byte[] file) {
        return String.valueOf(
                assertThrows(UnfitCaptions.class, () -> CaptionFile.read(file)).getMessage());
    }
}
