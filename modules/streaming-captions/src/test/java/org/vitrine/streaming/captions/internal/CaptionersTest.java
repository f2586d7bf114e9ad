// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Eventually;

/** Captioners come and go as they are chosen and installed. */
final class CaptionersTest {
    private final Dictation dictation = new Dictation();
    private final Studio studio = dictation.studio;
    private final Clerk clerk = dictation.clerk;

    @AfterEach
    void close() {
        dictation.close();
    }

    @Test
    void captioners_come_and_go_while_the_show_runs() {
        var stream = dictation.stream();
        studio.captioning.removeCaptioner(clerk);
        assertEquals(List.of("The end"), dictation.texts(), "it was let go when it had taken its leave");
        assertEquals(List.of(), studio.captioning.states(studio.show));
        studio.captioning.addCaptioner(clerk);
        dictation.awaitListening();
        Dictation.hear(stream, 0, 48);
        Eventually.until(() -> dictation.texts().contains("Frame 47"));
    }

    @Test
    void choices_act_at_once() {
        dictation.stream();
        studio.desk.choose(studio.wish(Studio.DE), "clerk");
        Eventually.until(() -> studio.captioning.states(studio.show).size() == 2);
        studio.desk.unchoose(studio.wish(Studio.EN));
        Eventually.until(() -> studio.captioning.states(studio.show).size() == 1);
        assertEquals(
                Studio.DE,
                studio.captioning.states(studio.show).getFirst().choice().language());
    }

    @Test
    void captioners_stay_while_shows_are_swapped_and_come_when_they_are_back() {
        var stream = dictation.stream();
        studio.door.unsetShows(studio.shows);
        studio.desk.choose(studio.wish(Studio.DE), "clerk");
        Dictation.hear(stream, 0, 48);
        Eventually.until(() -> dictation.texts().contains("Frame 47"));
        assertEquals(1, studio.captioning.states(studio.show).size());
        studio.door.setShows(studio.shows);
        Eventually.until(() -> studio.captioning.states(studio.show).size() == 2);
    }

    @Test
    void captioners_go_with_the_stream_whatever_is_away() {
        var stream = dictation.stream();
        studio.door.unsetShows(studio.shows);
        stream.end();
        Eventually.until(() -> dictation.texts().equals(List.of("The end")));
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
}
