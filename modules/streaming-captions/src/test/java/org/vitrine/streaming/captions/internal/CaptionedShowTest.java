// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Eventually;

/** Captions begin with the show. */
final class CaptionedShowTest {
    private final Dictation dictation = new Dictation();
    private final Studio studio = dictation.studio;

    @AfterEach
    void close() {
        dictation.close();
    }

    @Test
    void files_of_a_show_begin_with_its_picture() throws UnfitCaptions {
        studio.put(Studio.DE, "WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n");
        dictation.stream();
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
        dictation.awaitLooks();
        Dictation.hear(sink, 0, 96);
        assertEquals(List.of(), studio.captioning.states(studio.show));
        studio.goOnAir(Studio.START.plusSeconds(30));
        dictation.awaitListening();
        Dictation.hear(sink, 96, 48);
        Eventually.until(() -> dictation.texts().equals(List.of("Frame 143")));
    }

    @Test
    void captions_begin_when_the_show_does_where_the_picture_was_there_before() throws UnfitCaptions {
        studio.rehearse();
        studio.put(Studio.DE, "WEBVTT\n\n00:01.000 --> 00:02.000\nEins\n");
        studio.captioning.open(studio.show, Studio.START).tracks(List.of(Studio.SOUND));
        dictation.awaitLooks();
        assertTrue(studio.captions.shelf(studio.show).start().isEmpty());
        studio.goOnAir(Studio.START.plusSeconds(30));
        dictation.awaitListening();
        assertEquals(List.of("Eins"), studio.read(Studio.DE, 31, 32));
        assertEquals(List.of(), studio.read(Studio.DE, 0, 30));
    }
}
