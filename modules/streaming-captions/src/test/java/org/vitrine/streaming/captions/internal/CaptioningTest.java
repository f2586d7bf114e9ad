// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vitrine.captions.CueSpoken;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.CaptionerDescription;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.captions.spi.SpokenCue;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.streaming.StreamEgressContract;
import org.vitrine.text.LocalText;

final class CaptioningTest {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final Studio studio = new Studio(database);
    private final Clerk clerk = new Clerk();

    @BeforeEach
    void choose() {
        studio.captioning.addCaptioner(clerk);
        studio.desk.choose(studio.wish(Studio.EN), "clerk");
    }

    @AfterEach
    void close() {
        clerk.let.countDown();
        studio.captioning.close();
        database.close();
    }

    @Test
    void what_is_understood_stands_in_the_log_at_the_time_of_its_sound() {
        var stream = stream();
        hear(stream, 0, 48);
        assertEquals(List.of("Frame 47"), Eventually.get(this::texts, texts -> texts.size() == 1));
        var event = studio.log.last(studio.show, studio.host, 1).getFirst();
        assertEquals(
                Studio.START.plusMillis(47 * 1024 / 48).toEpochMilli(),
                event.mediaTimeMillis().orElseThrow());
        assertEquals(
                Studio.START.plusMillis(48 * 1024 / 48),
                event.as(CueSpoken.class).orElseThrow().to());
    }

    @Test
    void what_is_left_is_handed_over_when_the_stream_ends_and_nothing_after_that() {
        var stream = stream();
        hear(stream, 0, 10);
        stream.end();
        assertEquals(List.of("The end"), Eventually.get(this::texts, texts -> !texts.isEmpty()));
        Eventually.until(() -> studio.captioning.states(studio.show).isEmpty());
        clerk.cues.accept("Too late");
        assertEquals(List.of("The end"), texts());
    }

    @Test
    void a_slow_captioner_loses_sound_and_slows_nobody() {
        clerk.waits = true;
        var stream = stream();
        hear(stream, 0, 2_000);
        var state = studio.captioning.states(studio.show).getFirst();
        assertTrue(state.leftOutMillis() > 30_000, state::toString);
        clerk.let.countDown();
        Eventually.until(() -> studio.captioning.states(studio.show).getFirst().heardMillis() > 4_000);
    }

    @Test
    void a_captioner_that_fails_is_left_out_with_its_sentence_and_asked_anew_with_other_sound() {
        clerk.fails = true;
        var stream = stream();
        hear(stream, 0, 1);
        Eventually.until(
                () -> studio.captioning.states(studio.show).getFirst().problem().isPresent());
        assertEquals(
                "The model is not there.",
                studio.captioning.states(studio.show).getFirst().problem().orElseThrow());
        clerk.fails = false;
        stream.tracks(List.of());
        Eventually.until(() -> studio.captioning.states(studio.show).isEmpty());
        stream.tracks(List.of(Studio.SOUND));
        awaitListening();
        hear(stream, 0, 48);
        Eventually.until(() -> texts().contains("Frame 47"));
    }

    @Test
    void captioners_come_and_go_while_the_show_runs() {
        var stream = stream();
        studio.captioning.removeCaptioner(clerk);
        assertEquals(List.of("The end"), texts(), "it was let go when it had taken its leave");
        assertEquals(List.of(), studio.captioning.states(studio.show));
        studio.captioning.addCaptioner(clerk);
        awaitListening();
        hear(stream, 0, 48);
        Eventually.until(() -> texts().contains("Frame 47"));
    }

    @Test
    void choices_act_at_once() {
        stream();
        studio.desk.choose(studio.wish(Studio.DE), "clerk");
        Eventually.until(() -> studio.captioning.states(studio.show).size() == 2);
        studio.desk.unchoose(studio.wish(Studio.EN));
        Eventually.until(() -> studio.captioning.states(studio.show).size() == 1);
        assertEquals(
                Studio.DE,
                studio.captioning.states(studio.show).getFirst().choice().language());
    }

    @Test
    void a_flood_of_words_is_cut_off() {
        stream();
        for (int i = 0; i < 100; i++) {
            clerk.cues.accept("Word " + i);
        }
        assertEquals(10, texts().size());
        studio.clock.advance(Duration.ofSeconds(1));
        clerk.cues.accept("Again");
        assertEquals(11, texts().size());
    }

    @Test
    void files_of_a_show_begin_with_its_picture() throws UnfitCaptions {
        studio.put(Studio.DE, "WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n");
        stream();
        Eventually.until(() -> {
            studio.captions.changed(studio.show);
            return studio.read(Studio.DE, 1, 2).equals(List.of("Eins"));
        });
    }

    @Test
    void nobody_listens_in_the_green_room_and_all_do_when_the_show_begins() {
        studio.rehearse();
        var sink = studio.captioning.open(studio.show, Studio.START);
        sink.tracks(List.of(Studio.SOUND));
        awaitLooks();
        hear(sink, 0, 96);
        assertEquals(List.of(), studio.captioning.states(studio.show));
        studio.goOnAir(Studio.START.plusSeconds(30));
        awaitListening();
        hear(sink, 96, 48);
        Eventually.until(() -> texts().equals(List.of("Frame 143")));
    }

    @Test
    void captions_begin_when_the_show_does_where_the_picture_was_there_before() throws UnfitCaptions {
        studio.rehearse();
        studio.put(Studio.DE, "WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n");
        studio.captioning.open(studio.show, Studio.START).tracks(List.of(Studio.SOUND));
        awaitLooks();
        assertTrue(studio.captions.shelf(studio.show).start().isEmpty());
        studio.goOnAir(Studio.START.plusSeconds(30));
        awaitListening();
        assertEquals(List.of("Eins"), studio.read(Studio.DE, 31, 32));
        assertEquals(List.of(), studio.read(Studio.DE, 0, 30));
    }

    @Test
    void captioners_stay_while_shows_are_swapped_and_come_when_they_are_back() {
        var stream = stream();
        studio.door.unsetShows(studio.shows);
        studio.desk.choose(studio.wish(Studio.DE), "clerk");
        hear(stream, 0, 48);
        Eventually.until(() -> texts().contains("Frame 47"));
        assertEquals(1, studio.captioning.states(studio.show).size());
        studio.door.setShows(studio.shows);
        Eventually.until(() -> studio.captioning.states(studio.show).size() == 2);
    }

    @Test
    void captioners_go_with_the_stream_whatever_is_away() {
        var stream = stream();
        studio.door.unsetShows(studio.shows);
        stream.end();
        Eventually.until(() -> texts().equals(List.of("The end")));
        Eventually.until(() -> studio.captioning.states(studio.show).isEmpty());
    }

    @Test
    void nobody_listens_again_once_captions_are_closed() {
        var heard = new HeardShow(studio.show, Studio.START, changed -> {});
        heard.tracks(List.of(Studio.SOUND));
        var wanted = List.of(new Choice(Studio.EN, "clerk"));
        heard.attend(wanted, studio.captioning);
        assertEquals(1, heard.states().size());
        heard.close();
        heard.attend(wanted, studio.captioning);
        assertEquals(List.of(), heard.states());
    }

    /** Until all that has been asked so far has been looked at: looks are taken one after the other. */
    private void awaitLooks() {
        var other = studio.shows.put("coffee", ShowState.LIVE).id();
        studio.desk.choose(new CaptionDesk.Wish(other, Studio.DE, studio.host), "clerk");
        var fence = studio.captioning.open(other, Studio.START);
        fence.tracks(List.of(Studio.SOUND));
        Eventually.until(() -> !studio.captioning.states(other).isEmpty());
        fence.end();
        Eventually.until(() -> studio.captioning.states(other).isEmpty());
        clerk.listens = false;
    }

    private StreamEgress.Sink stream() {
        var sink = studio.captioning.open(studio.show, Studio.START);
        sink.tracks(List.of(Studio.SOUND));
        awaitListening();
        return sink;
    }

    private void awaitListening() {
        Eventually.until(() -> !studio.captioning.states(studio.show).isEmpty() && (clerk.fails || clerk.listens));
    }

    private List<String> texts() {
        return studio.spoken().stream().map(cue -> String.valueOf(cue.text())).toList();
    }

    private static void hear(StreamEgress.Sink stream, int first, int frames) {
        for (int i = first; i < first + frames; i++) {
            stream.unit(Studio.frame(i));
        }
    }

    /** Writes down the number of each forty-eighth frame. */
    private static final class Clerk implements Captioner {
        final CountDownLatch let = new CountDownLatch(1);
        volatile boolean waits;
        volatile boolean fails;
        volatile boolean listens;
        volatile Consumer<String> cues = text -> {};

        @Override
        public CaptionerDescription describe() {
            return new CaptionerDescription("clerk", LocalText.english("Clerk"), List.of());
        }

        @Override
        public Ear listen(Hearing hearing, Cues sink) {
            if (fails) {
                throw new IllegalStateException("The model is not there.");
            }
            cues = text -> sink.spoken(
                    new SpokenCue(text, hearing.start(), hearing.start().plusSeconds(1), text, false));
            listens = true;
            return new Ear() {
                @Override
                public void hear(AccessUnit sound) {
                    hold();
                    int number = (int) (sound.decodeTime() / 1024);
                    if (number % 48 == 47) {
                        sink.spoken(new SpokenCue(
                                "" + number, hearing.from(sound), hearing.to(sound), "Frame " + number, false));
                    }
                }

                @Override
                public void end() {
                    listens = false;
                    cues.accept("The end");
                }
            };
        }

        private void hold() {
            try {
                if (waits) {
                    let.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Nested
    final class Contract extends StreamEgressContract {
        @Override
        protected StreamEgress egress() {
            return studio.captioning;
        }
    }
}
