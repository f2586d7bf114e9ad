// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.http.ProblemException;
import org.vitrine.showlog.NewEvent;
import org.vitrine.shows.ProductPinned;
import org.vitrine.shows.ProductUnpinned;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.recorder.internal.ClipsResource.Plan;
import org.vitrine.streaming.recorder.internal.RecordingResource.Kept;
import org.vitrine.streaming.recorder.internal.RecordingResource.Published;
import org.vitrine.streaming.recorder.internal.RecordingResource.Replay;
import org.vitrine.streaming.recorder.internal.RecordingResource.Times;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OddTexts;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.http.RestResourceContract;

final class ResourcesTest {
    private static final String SLUG = RecorderHouse.SLUG;
    private static final AsCaller HOST = new AsCaller(Callers.owner());
    private static final AsCaller EVERYONE = new AsCaller(Callers.shopper());

    @TempDir
    Path folder;

    @OnEachDatabase
    void allRecordingsAreReadPageByPage(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            var shows = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                shows.add("show-" + i);
                house.recordAnother("show-" + i, i < 3 ? i : 3);
            }
            var resource = new RecordingsResource(house.recorder);
            assertEquals(
                    List.of("show-2", "show-1", "show-0"),
                    slugs(resource.list(null, 100)).subList(2, 5));
            var read = new ArrayList<String>();
            var next = Optional.<String>empty();
            do {
                var page = resource.list(next.orElse(null), 2);
                assertTrue(page.items().size() <= 2);
                read.addAll(slugs(page));
                next = page.next();
            } while (next.isPresent());
            assertEquals(slugs(resource.list(null, 100)), read);
            assertEquals(shows, read.stream().sorted().toList());
        }
    }

    @OnEachDatabase
    void aPageGoesOnWhereTheOneBeforeEndedThoughItsLastIsGone(Transactions transactions) {
        try (var house = new RecorderHouse(transactions, folder)) {
            house.recordAnother("first", 0);
            house.recordAnother("second", 1);
            var resource = new RecordingsResource(house.recorder);
            var page = resource.list(null, 1);
            assertEquals(List.of("second"), slugs(page));
            new RecordingResource(house.recorder, house.shows).delete("second", HOST);
            assertEquals(List.of("first"), slugs(resource.list(page.next().orElseThrow(), 1)));
            for (var bad : OddTexts.raw()) {
                assertEquals("bad-request", problem(400, () -> resource.list(bad, 1)));
            }
            assertEquals("bad-request", problem(400, () -> resource.list(null, 0)));
            assertEquals("bad-request", problem(400, () -> resource.list(null, 101)));
        }
    }

    @OnEachDatabase
    void aTitleIsKeptAsItIsOrRefusedInASentence(Transactions transactions) {
        try (var house = recorded(transactions)) {
            var clips = clips(house);
            for (var title : OddTexts.messages()) {
                if (title.length() <= 200) {
                    clips.make(SLUG, plan(1, 3, title), HOST);
                    assertEquals(
                            title.strip(), clips.list(SLUG).items().getLast().title());
                }
            }
            int made = clips.list(SLUG).items().size();
            for (var title : List.of("", " ", "a\u0000b", "a\nb", "a\u0085b", "x".repeat(201))) {
                assertEquals("bad-request", problem(400, () -> clips.make(SLUG, plan(1, 3, title), HOST)));
            }
            assertEquals("bad-request", problem(400, () -> clips.make(SLUG, null, HOST)));
            house.second();
            assertEquals(made, clips.list(SLUG).items().size());
        }
    }

    @OnEachDatabase
    void clipsAreMadeSeenAndDropped(Transactions transactions) {
        try (var house = recorded(transactions)) {
            var clips = clips(house);
            var made = assertInstanceOf(
                    ClipJson.class,
                    clips.make(SLUG, plan(2, 4, "Two seconds"), HOST).getEntity());
            assertEquals(2_000, made.millis());
            assertEquals(List.of(made), clips.list(SLUG).items());
            assertEquals("bad-request", problem(400, () -> clips.make(SLUG, plan(4, 2, "Backwards"), HOST)));
            assertEquals("nothing-there", problem(409, () -> clips.make(SLUG, plan(50, 60, "Nothing"), HOST)));
            assertEquals("clip-too-long", problem(409, () -> clips.make(SLUG, plan(0, 3_601, "Long"), HOST)));
            assertEquals("no-such-clip", problem(404, () -> clips.mp4(SLUG, UUID.randomUUID())));
            clips.drop(SLUG, made.id(), HOST);
            assertEquals(List.of(), clips.list(SLUG).items());
        }
    }

    @OnEachDatabase
    void staffSeeAllOfARecordingAndEveryoneTheReplay(Transactions transactions) {
        try (var house = recorded(transactions)) {
            var resource = new RecordingResource(house.recorder, house.shows);
            assertEquals(10_000, all(resource).millis());
            assertEquals(10_000, replay(resource).millis());
            var trimmed = resource.trim(SLUG, new Times("" + Segments.at(2), "" + Segments.at(5)), HOST);
            assertEquals(3_000, trimmed.millis());
            assertEquals(Optional.of(Segments.at(2)), replay(resource).from());
            assertEquals(10_000, resource.trim(SLUG, null, HOST).millis());
            resource.publish(SLUG, new Published(false), HOST);
            assertEquals("no-replay", problem(404, () -> replay(resource)));
            assertEquals(false, all(resource).published());
            var kept = resource.keep(SLUG, new Kept("" + Segments.at(99_999)), HOST);
            assertEquals(Optional.of(Segments.at(99_999)), kept.keptUntil());
            resource.delete(SLUG, HOST);
            assertEquals("no-recording", problem(404, () -> all(resource)));
            assertEquals("no-recording", problem(404, () -> {
                resource.delete(SLUG, HOST);
                return null;
            }));
        }
    }

    @OnEachDatabase
    void whatCannotBeIsAProblem(Transactions transactions) {
        try (var house = recorded(transactions)) {
            var resource = new RecordingResource(house.recorder, house.shows);
            assertEquals("bad-request", problem(400, () -> resource.publish(SLUG, null, HOST)));
            for (var when : List.of("soon", "\u0000", "+12345-01-01T00:00:00Z")) {
                assertEquals("bad-request", problem(400, () -> resource.keep(SLUG, new Kept(when), HOST)));
                assertEquals("bad-request", problem(400, () -> resource.trim(SLUG, new Times(when, null), HOST)));
            }
            for (var slug : OddTexts.raw()) {
                assertEquals("no-such-show", problem(404, () -> resource.recording(slug, HOST)));
            }
        }
    }

    @OnEachDatabase
    void chaptersAreWhatWasHeldUp(Transactions transactions) {
        try (var house = recorded(transactions)) {
            var product = UUID.randomUUID();
            var show = house.show().id();
            house.log.append(NewEvent.of(show, new ProductPinned(product)).at(Segments.at(1)));
            house.log.append(NewEvent.of(show, new ProductUnpinned(product)).at(Segments.at(4)));
            var resource = new ChaptersResource(house.recorder, house.shows, house.log, house.clock);
            var chapter = new Chapters.Chapter(product, Segments.at(1), Optional.of(Segments.at(4)));
            assertEquals(List.of(chapter), resource.chapters(SLUG).items());
        }
    }

    /** Ten seconds of a show that is over. */
    private RecorderHouse recorded(Transactions transactions) {
        var house = new RecorderHouse(transactions, folder);
        house.record("aa", 0, 10);
        house.become(ShowState.ENDED);
        return house;
    }

    private static ClipsResource clips(RecorderHouse house) {
        return new ClipsResource(house.recorder, house.shows, house.clock);
    }

    private static Plan plan(int from, int to, String title) {
        return new Plan("" + Segments.at(from), "" + Segments.at(to), title);
    }

    private static RecordingJson all(RecordingResource resource) {
        return assertInstanceOf(
                RecordingJson.class, resource.recording(SLUG, HOST).getEntity());
    }

    private static Replay replay(RecordingResource resource) {
        return assertInstanceOf(Replay.class, resource.recording(SLUG, EVERYONE).getEntity());
    }

    private static List<String> slugs(RecordingsResource.Page page) {
        return page.items().stream().map(RecordingJson::show).toList();
    }

    /** Something that may answer. */
    private interface Call {
        @Nullable
        Object run() throws Exception;
    }

    private static String problem(int status, Call call) {
        var problem = assertThrows(ProblemException.class, call::run).problem();
        assertEquals(status, problem.status(), problem::toString);
        return problem.type().substring("/problems/".length());
    }

    @Nested
    final class OfRecordings extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return RecordingsResource.class;
        }
    }

    @Nested
    final class OfARecording extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return RecordingResource.class;
        }
    }

    @Nested
    final class OfClips extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return ClipsResource.class;
        }
    }

    @Nested
    final class OfChapters extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return ChaptersResource.class;
        }
    }
}
