// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.List;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.TestDatabase;

/** A show of the studio's, to which one captioner listens; in memory. */
final class Dictation implements AutoCloseable {
    final Studio studio;
    final Clerk clerk = new Clerk();
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);

    Dictation() {
        studio = new Studio(database);
        studio.captioning.addCaptioner(clerk);
        studio.desk.choose(studio.wish(Studio.EN), "clerk");
    }

    /** Until all that has been asked so far has been looked at: looks are taken one after the other. */
    void awaitLooks() {
        var other = studio.shows.put("coffee", ShowState.LIVE).id();
        studio.desk.choose(new CaptionDesk.Wish(other, Studio.DE, studio.host), "clerk");
        var fence = studio.captioning.open(other, Studio.START);
        fence.tracks(List.of(Studio.SOUND));
        Eventually.until(() -> !studio.captioning.states(other).isEmpty());
        fence.end();
        Eventually.until(() -> studio.captioning.states(other).isEmpty());
        clerk.listens = false;
    }

    /** The stream begins, and is listened to. */
    StreamEgress.Sink stream() {
        var sink = studio.captioning.open(studio.show, Studio.START);
        sink.tracks(List.of(Studio.SOUND));
        awaitListening();
        return sink;
    }

    void awaitListening() {
        Eventually.until(() -> !studio.captioning.states(studio.show).isEmpty() && (clerk.fails || clerk.listens));
    }

    /** What was written down. */
    List<String> texts() {
        return studio.spoken().stream().map(cue -> String.valueOf(cue.text())).toList();
    }

    /** So many frames of sound, from this one on. */
    static void hear(StreamEgress.Sink stream, int first, int frames) {
        for (int i = first; i < first + frames; i++) {
            stream.unit(Studio.frame(i));
        }
    }

    @Override
    public void close() {
        clerk.let.countDown();
        studio.captioning.close();
        database.close();
    }
}
