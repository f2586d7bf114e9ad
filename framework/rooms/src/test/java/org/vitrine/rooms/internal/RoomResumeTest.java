// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;

/** Nothing lost, nothing doubled, all in order. */
final class RoomResumeTest {
    private static final int EVENTS = 3_000;
    private static final int VIEWERS = 8;
    /** Less than what may be missed without beginning anew. */
    private static final int FURTHEST_AHEAD = 400;

    private final AtomicIntegerArray progress = new AtomicIntegerArray(VIEWERS);
    private final TestRooms shop;

    RoomResumeTest() throws Exception {
        shop = new TestRooms();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void whoComesBackGetsWhatWasMissedAndNoMore() {
        shop.happen(10);
        try (var viewer = resumed("1.7")) {
            viewer.awaitEvents(3);
            shop.append(11);
            viewer.awaitEvents(4);
            assertEquals(offsets(8, 11), viewer.offsets());
        }
    }

    @Test
    void whoHasMissedNothingGetsNothingTwice() {
        shop.happen(10);
        try (var viewer = resumed("1.10")) {
            shop.append(11);
            viewer.awaitEvents(1);
            assertEquals(offsets(11, 11), viewer.offsets());
            assertTrue(viewer.frames().stream().noneMatch(frame -> frame.has("reset")));
        }
    }

    @Test
    void whoHasHeardOnAnotherNodeWhatThisOneHasNotGoesOnFromThere() {
        try (var first = shop.anonymous()) {
            shop.isDeaf = true;
            shop.happen(3);
            try (var viewer = resumed("1.3")) {
                viewer.await("hello");
                shop.isDeaf = false;
                shop.rooms.appended(shop.log.read(shop.tea, Callers.host(), 0, 10));
                shop.append(4);
                viewer.awaitEvents(1);
                first.awaitEvents(4);
                assertEquals(offsets(4, 4), viewer.offsets());
                assertTrue(viewer.frames().stream().noneMatch(frame -> frame.has("reset")));
            }
        }
    }

    @Test
    void whoHasMissedTooMuchBeginsAnew() {
        shop.happen(1_000);
        try (var viewer = resumed("1.10")) {
            assertEquals(1_000, viewer.await("reset").path("offset").asLong());
            viewer.awaitEvents(50);
            assertEquals(offsets(951, 1_000), viewer.offsets());
        }
    }

    @Test
    void whoComesFromAnotherLogBeginsAnew() {
        shop.happen(3);
        for (var token : List.of("7.99", "nonsense", "1.99999999999999999999")) {
            try (var viewer = resumed(token)) {
                viewer.await("reset");
                viewer.awaitEvents(3);
                assertEquals(offsets(1, 3), viewer.offsets());
            }
        }
    }

    @Test
    void whatTheRoomNoLongerRemembersIsReadFromTheLog() {
        shop.happen(10);
        for (int i = 0; i < Recent.KEPT + 10; i++) {
            shop.log.append(NewEvent.of(shop.tea, new Counted(i)).to(Audience.STAFF));
        }
        try (var back = resumed("1.6");
                var fresh = shop.anonymous()) {
            back.awaitEvents(4);
            fresh.awaitEvents(10);
            shop.append(11);
            back.awaitEvents(5);
            fresh.awaitEvents(11);
            assertEquals(List.of(7L, 8L, 9L, 10L, (long) Recent.KEPT + 21), back.offsets());
        }
    }

    @Test
    void viewersThatComeAndGoSeeEachEventOnceAndInOrder() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var viewers = IntStream.range(0, VIEWERS)
                    .mapToObj(number -> threads.submit(restless(number)))
                    .toList();
            for (int i = 1; i <= EVENTS; i++) {
                int next = i;
                Eventually.until(() -> next - slowest() < FURTHEST_AHEAD);
                shop.append(i);
            }
            for (var seen : viewers) {
                assertEquals(offsets(1, EVENTS), seen.get(60, TimeUnit.SECONDS));
            }
        }
    }

    /** Comes, looks for a moment, goes without a word and comes back from where it was. */
    private Callable<List<Long>> restless(int number) {
        return () -> {
            var seen = new ArrayList<Long>();
            while (seen.isEmpty() || seen.getLast() < EVENTS) {
                long last = seen.isEmpty() ? 0 : seen.getLast();
                try (var viewer = resumed("1." + last)) {
                    int wanted = Math.min(EVENTS - (int) last, 40 + number * 17);
                    Eventually.until(() -> viewer.events().size() >= wanted || viewer.isClosed());
                    assertFalse(viewer.frames().stream().anyMatch(frame -> frame.has("reset")));
                    seen.addAll(viewer.offsets());
                    progress.set(number, seen.size());
                }
            }
            return seen;
        };
    }

    private int slowest() {
        return IntStream.range(0, VIEWERS).map(progress::get).min().orElseThrow();
    }

    @Test
    void theShowsOwnPeopleResumeWithWhatIsMeantForThem() {
        shop.happen(2);
        shop.log.append(NewEvent.of(shop.tea, new Counted(3)).to(Audience.STAFF));
        var ticket = shop.credentials.ticket(Callers.host(), shop.tea);
        try (var host = shop.viewer()) {
            host.send("{\"hello\":{\"ticket\":\"" + ticket + "\",\"resume\":\"1.1\"}}");
            host.awaitEvents(2);
            assertEquals(offsets(2, 3), host.offsets());
        }
    }

    private Viewer resumed(String token) {
        return shop.viewer().send("{\"hello\":{\"resume\":\"" + token + "\"}}");
    }

    private static List<Long> offsets(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
