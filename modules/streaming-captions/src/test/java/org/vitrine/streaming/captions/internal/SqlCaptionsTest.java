// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CaptionTrack;
import org.vitrine.captions.CaptionTrack.Source;
import org.vitrine.captions.CaptionsChanged;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;

final class SqlCaptionsTest {
    private static final String FILE =
            "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:02.500 --> 00:04.500\nTwo\n\n00:09.000 --> 00:10.000\nThree\n";

    @OnEachDatabase
    void a_file_is_read_from_where_the_picture_began(Transactions transactions) throws UnfitCaptions {
        var studio = new Studio(transactions);
        studio.put(Studio.EN, FILE);
        assertEquals(List.of(), studio.read(Studio.EN, 0, 60), "there is no picture yet");
        studio.desk.began(studio.show, Studio.START);
        studio.desk.began(studio.show, Studio.START.plusSeconds(30));
        assertEquals(List.of("One", "Two", "Three"), studio.read(Studio.EN, 0, 60));
        assertEquals(List.of("Two"), studio.read(Studio.EN, 4, 9), "it crosses the border of its stretch");
        assertEquals(List.of("One", "Two"), studio.read(Studio.EN, 0, 4));
        assertEquals(List.of(), studio.read(Studio.EN, 2, 2));
    }

    @OnEachDatabase
    void a_file_takes_the_place_of_the_one_before_and_of_what_was_said(Transactions transactions) throws UnfitCaptions {
        var studio = new Studio(transactions);
        studio.desk.began(studio.show, Studio.START);
        studio.say("1", 1, "Wun");
        assertEquals(List.of(new CaptionTrack(Studio.EN, Source.SPOKEN)), studio.captions.tracks(studio.show));
        studio.put(Studio.EN, FILE);
        assertEquals(List.of(new CaptionTrack(Studio.EN, Source.UPLOADED)), studio.captions.tracks(studio.show));
        assertEquals("One", studio.read(Studio.EN, 0, 2).getFirst());
        studio.clock.advance(Duration.ofSeconds(1));
        studio.put(Studio.EN, FILE.replace("One", "1"));
        assertEquals("1", studio.read(Studio.EN, 0, 2).getFirst());
        assertTrue(studio.desk.remove(studio.wish(Studio.EN)));
        assertFalse(studio.desk.remove(studio.wish(Studio.EN)));
        assertEquals(List.of("Wun"), studio.read(Studio.EN, 0, 2));
    }

    @OnEachDatabase
    void the_largest_file_is_kept(Transactions transactions) throws UnfitCaptions {
        var studio = new Studio(transactions);
        var text = "\u00e4".repeat(33);
        var cues = "00:00:01.000 --> 00:00:02.000\n" + text + "\n\n";
        studio.put(Studio.DE, "WEBVTT\n\n" + cues.repeat(CaptionFile.MOST_CUES));
        var kept = studio.captions.whole(studio.show, Studio.DE, Stretch.ALL).orElseThrow();
        assertEquals(CaptionFile.MOST_CUES, kept.size());
        assertEquals(new TimedCue(1_000, 2_000, text), kept.getLast());
    }

    @OnEachDatabase
    void what_was_said_can_be_put_right(Transactions transactions) {
        var studio = new Studio(transactions);
        studio.say("1", 1, "Assam <3");
        assertEquals(List.of("Assam &lt;3"), studio.read(Studio.EN, 0, 9));
        studio.say("2", 2, "Darjeeling");
        studio.say("1", 1, "Assam & more");
        assertEquals(List.of("Assam &amp; more", "Darjeeling"), studio.read(Studio.EN, 0, 9));
        var later = new SpokenWords(studio.log, studio.clock);
        assertEquals(2, later.of(studio.show, Studio.EN).size());
        assertEquals(List.of(), later.of(studio.show, Studio.DE));
    }

    @OnEachDatabase
    void what_became_known_late_stands_where_it_can_still_be_fetched(Transactions transactions) {
        var studio = new Studio(transactions);
        studio.clock.advance(Duration.ofSeconds(7));
        studio.say("1", 2, "Late");
        assertEquals(List.of("Late"), studio.read(Studio.EN, 2, 4));
        assertEquals(List.of(), studio.read(Studio.EN, 4, 6));
        assertEquals(List.of("Late"), studio.read(Studio.EN, 6, 8));
    }

    @OnEachDatabase
    void languages_that_are_about_to_be_written_are_told(Transactions transactions) {
        var studio = new Studio(transactions);
        assertTrue(studio.desk.choose(studio.wish(Studio.DE), "clerk"));
        assertEquals(List.of(new CaptionTrack(Studio.DE, Source.SPOKEN)), studio.captions.tracks(studio.show));
        assertTrue(studio.desk.unchoose(studio.wish(Studio.DE)));
        assertFalse(studio.desk.unchoose(studio.wish(Studio.DE)));
        assertEquals(List.of(), studio.captions.tracks(studio.show));
        assertEquals(
                2,
                studio.log.read(studio.show, studio.host, 0, 9).stream()
                        .filter(event -> event.as(CaptionsChanged.class).isPresent())
                        .count());
    }

    @OnEachDatabase
    void a_show_has_four_captioners_at_most(Transactions transactions) {
        var studio = new Studio(transactions);
        for (var language : List.of("en", "de", "fr", "it")) {
            assertTrue(studio.desk.choose(studio.wish(new CaptionLanguage(language)), "clerk"));
        }
        assertFalse(studio.desk.choose(studio.wish(new CaptionLanguage("es")), "clerk"));
        assertTrue(studio.desk.choose(studio.wish(Studio.EN), "other"));
    }

    @OnEachDatabase
    void languages_are_written_in_one_way(Transactions transactions) throws UnfitCaptions {
        var studio = new Studio(transactions);
        studio.put(new CaptionLanguage("DE-at"), FILE);
        var track = studio.captions.tracks(studio.show).getFirst();
        assertEquals("de-AT", track.language().tag());
        assertEquals("deutsch (österreich)", track.language().ownName().toLowerCase(Locale.GERMAN));
    }

    @OnEachDatabase
    void what_was_said_is_read_while_shows_are_swapped(Transactions transactions) throws UnfitCaptions {
        var studio = new Studio(transactions);
        studio.desk.began(studio.show, Studio.START);
        studio.put(Studio.DE, FILE);
        studio.say("1", 1, "Assam");
        studio.door.unsetShows(studio.shows);
        assertEquals(List.of("Assam"), studio.read(Studio.EN, 0, 9));
        assertEquals(List.of("One"), studio.read(Studio.DE, 0, 2));
    }

    @OnEachDatabase
    void what_was_erased_is_gone_within_the_hour_however_often_it_is_read(Transactions transactions) {
        var studio = new Studio(transactions);
        studio.say("1", 1, "Her address");
        assertEquals(List.of("Her address"), studio.read(Studio.EN, 0, 9));
        studio.log.erase(
                studio.show,
                studio.log.last(studio.show, studio.host, 1).getFirst().id());
        for (int i = 0; i < 3; i++) {
            studio.clock.advance(Duration.ofMinutes(30));
            studio.read(Studio.EN, 0, 9);
        }
        assertEquals(List.of(), studio.read(Studio.EN, 0, 9));
    }
}
