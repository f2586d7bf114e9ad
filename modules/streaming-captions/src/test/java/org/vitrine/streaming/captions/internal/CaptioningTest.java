// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vitrine.captions.CueSpoken;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.streaming.StreamEgressContract;

/** What captioners hear is written down, and what is wrong with one is its own affair. */
final class CaptioningTest {
    private final Dictation dictation = new Dictation();
    private final Studio studio = dictation.studio;
    private final Clerk clerk = dictation.clerk;

    @AfterEach
    void close() {
        dictation.close();
    }

    @Test
    void what_is_understood_stands_in_the_log_at_the_time_of_its_sound() {
        var stream = dictation.stream();
        Dictation.hear(stream, 0, 48);
        assertEquals(List.of("Frame 47"), Eventually.get(dictation::texts, texts -> texts.size() == 1));
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
        var stream = dictation.stream();
        Dictation.hear(stream, 0, 10);
        stream.end();
        assertEquals(List.of("The end"), Eventually.get(dictation::texts, texts -> !texts.isEmpty()));
        Eventually.until(() -> studio.captioning.states(studio.show).isEmpty());
        clerk.cues.accept("Too late");
        assertEquals(List.of("The end"), dictation.texts());
    }

    @Test
    void a_slow_captioner_loses_sound_and_slows_nobody() {
        clerk.waits = true;
        var stream = dictation.stream();
        Dictation.hear(stream, 0, 2_000);
        var state = studio.captioning.states(studio.show).getFirst();
        assertTrue(state.leftOutMillis() > 30_000, state::toString);
        clerk.let.countDown();
        Eventually.until(() -> studio.captioning.states(studio.show).getFirst().heardMillis() > 4_000);
    }

    @Test
    void a_captioner_that_fails_is_left_out_with_its_sentence_and_asked_anew_with_other_sound() {
        clerk.fails = true;
        var stream = dictation.stream();
        Dictation.hear(stream, 0, 1);
        Eventually.until(
                () -> studio.captioning.states(studio.show).getFirst().problem().isPresent());
        assertEquals(
                "The model is not there.",
                studio.captioning.states(studio.show).getFirst().problem().orElseThrow());
        clerk.fails = false;
        stream.tracks(List.of());
        Eventually.until(() -> studio.captioning.states(studio.show).isEmpty());
        stream.tracks(List.of(Studio.SOUND));
        dictation.awaitListening();
        Dictation.hear(stream, 0, 48);
        Eventually.until(() -> dictation.texts().contains("Frame 47"));
    }

    @Test
    void a_flood_of_words_is_cut_off() {
        dictation.stream();
        for (int i = 0; i < 100; i++) {
            clerk.cues.accept("Word " + i);
        }
        assertEquals(10, dictation.texts().size());
        studio.clock.advance(Duration.ofSeconds(1));
        clerk.cues.accept("Again");
        assertEquals(11, dictation.texts().size());
    }

    @Nested
    final class Contract extends StreamEgressContract {
        @Override
        protected StreamEgress egress() {
            return studio.captioning;
        }
    }
}
