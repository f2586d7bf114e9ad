// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.vitrine.http.ProblemException;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.captions.internal.CaptionsResource.CueJson;
import org.vitrine.streaming.spi.ArchiveAnswer;
import org.vitrine.streaming.spi.ArchiveRequest;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.streaming.spi.MediaSegment;
import org.vitrine.streaming.spi.Replay;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

/** Captions are shown and held back with the picture that they belong to. */
final class HeldBackTest {
    private static final AsCaller EVERYONE = new AsCaller(Callers.shopper());
    private static final String FILE = """
            WEBVTT

            00:01.000 --> 00:02.000
            One

            00:02.500 --> 00:04.500
            Two

            00:09.000 --> 00:10.000
            Three
            """;

    private final Archive archive = new Archive();

    @OnEachDatabase
    void whatIsSaidInAReplayThatIsHeldBackIsForThoseWhoRunTheShow(Transactions transactions) throws UnfitCaptions {
        var studio = over(transactions);
        var resource = resource(studio);
        for (var language : List.of("en", "de")) {
            assertEquals("no-replay", problem(() -> resource.file("tea", language, EVERYONE)));
            assertEquals("no-replay", problem(() -> resource.cues("tea", language, EVERYONE)));
            var host = new AsCaller(studio.host);
            assertEquals(List.of("One", "Two", "Three"), words(resource, language, host));
            assertEquals(5, resource.file("tea", language, host).split(" --> |WEBVTT").length);
        }
        assertEquals(List.of(), resource.tracks("tea", EVERYONE).items());
        assertEquals(
                2, resource.tracks("tea", new AsCaller(studio.host)).items().size());
    }

    @OnEachDatabase
    void anOpenReplayShowsWhatIsSaidInIt(Transactions transactions) throws UnfitCaptions {
        var studio = over(transactions);
        var resource = resource(studio);
        archive.shows(0, 60);
        for (var language : List.of("en", "de")) {
            assertEquals(List.of("One", "Two", "Three"), words(resource, language, EVERYONE));
        }
        assertEquals(2, resource.tracks("tea", EVERYONE).items().size());
        archive.shows(4, 9);
        for (var language : List.of("en", "de")) {
            assertEquals(List.of("Two"), words(resource, language, EVERYONE), "its end can be heard yet");
            assertEquals("WEBVTT\n\n00:00:02.500 --> 00:00:04.500\nTwo\n\n", resource.file("tea", language, EVERYONE));
        }
    }

    @OnEachDatabase
    void withoutAnArchiveThereIsNoReplayAndNoCaptions(Transactions transactions) throws UnfitCaptions {
        var studio = over(transactions);
        archive.shows(0, 60);
        studio.replays.removeArchive(archive);
        assertEquals("no-replay", problem(() -> resource(studio).cues("tea", "en", EVERYONE)));
    }

    /** A show that is over, with the same words said in English and uploaded in German. */
    private Studio over(Transactions transactions) throws UnfitCaptions {
        var studio = new Studio(transactions);
        studio.replays.addArchive(archive);
        studio.desk.began(studio.show, Studio.START);
        studio.say("1", Studio.START.plusMillis(1_000), Studio.START.plusMillis(2_000), "One");
        studio.say("2", Studio.START.plusMillis(2_500), Studio.START.plusMillis(4_500), "Two");
        studio.say("3", Studio.START.plusMillis(9_000), Studio.START.plusMillis(10_000), "Three");
        studio.put(Studio.DE, FILE);
        studio.shows.put(Studio.SLUG, ShowState.ENDED);
        return studio;
    }

    private static List<String> words(CaptionsResource resource, String language, AsCaller caller) {
        return resource.cues("tea", language, caller).items().stream()
                .map(CueJson::text)
                .toList();
    }

    private static CaptionsResource resource(Studio studio) {
        return new CaptionsResource(studio.captions, studio.desk, studio.replays, studio.shows);
    }

    private static String problem(Runnable call) {
        var problem = assertThrows(ProblemException.class, call::run).problem();
        assertEquals(404, problem.status());
        return problem.type().substring("/problems/".length());
    }

    /** Holds back all, until it is told otherwise. */
    private static final class Archive implements MediaArchive {
        private Optional<Replay> replay = Optional.empty();

        void shows(int from, int to) {
            replay = Optional.of(new Replay(Studio.START.plusSeconds(from), Studio.START.plusSeconds(to)));
        }

        @Override
        public Optional<Replay> replay(Slug show) {
            return show.equals(Slug.of(Studio.SLUG)) ? replay : Optional.empty();
        }

        @Override
        public ArchiveAnswer find(ArchiveRequest request) {
            return new ArchiveAnswer.Nothing();
        }

        @Override
        public Sink open(Broadcast broadcast) {
            return new Sink() {
                @Override
                public void init(int number, ByteBuffer bytes) {}

                @Override
                public void segment(MediaSegment segment) {}

                @Override
                public void end() {}
            };
        }
    }
}
