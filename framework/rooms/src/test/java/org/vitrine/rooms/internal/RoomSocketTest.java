// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.WebSocketHandshakeException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;

final class RoomSocketTest {
    private final TestRooms shop;

    RoomSocketTest() throws Exception {
        shop = new TestRooms();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void theFirstFrameTellsWhereTheLogEndsAndWhoIsThere() {
        shop.happen(3);
        var kim = Callers.shopper();
        try (var viewer = shop.viewer(kim)) {
            viewer.awaitEvents(3);
            var hello = viewer.frames().getFirst().path("hello");
            assertEquals(3, hello.path("offset").asLong());
            assertEquals(1, hello.path("viewers").asInt());
            assertEquals(kim.id().toString(), hello.path("as").asText());
        }
    }

    @Test
    void whoComesGetsTheLastFiftyAndThenWhatHappens() {
        shop.happen(70);
        try (var viewer = shop.anonymous()) {
            viewer.awaitEvents(50);
            shop.append(71);
            viewer.awaitEvents(51);
            assertEquals(LongStream.rangeClosed(21, 71).boxed().toList(), viewer.offsets());
        }
    }

    @Test
    void whoSaysNothingIsLetInToWatch() {
        shop.happen(1);
        try (var viewer = shop.viewer()) {
            viewer.awaitEvents(1);
            assertEquals("anonymous", viewer.await("hello").path("as").asText());
        }
    }

    @Test
    void anUnknownShowIsRefusedBeforeTheUpgrade() {
        assertEquals(404, refusal("coffee"));
        assertEquals(404, refusal("NO%20slug"));
    }

    @Test
    void aPageOfAnotherSiteIsRefused() {
        assertEquals(403, refusal("tea", "Origin", "https://evil.example"));
        Viewer.open(shop.port(), "tea", "Origin", "https://shop.example").close();
        Viewer.open(shop.port(), "tea", "Origin", "http://127.0.0.1:" + shop.port())
                .close();
    }

    @Test
    void whatIsMeantForStaffOrForOneShopperIsSeenByThemAlone() {
        var kim = Callers.shopper();
        try (var host = shop.viewer(Callers.host());
                var own = shop.viewer(kim);
                var other = shop.viewer(Callers.shopper())) {
            shop.log.append(NewEvent.of(shop.tea, new Counted(1)).to(Audience.STAFF));
            shop.log.append(NewEvent.of(shop.tea, new Counted(2)).to(new Audience.One(kim.id())));
            shop.append(3);
            host.awaitEvents(3);
            own.awaitEvents(2);
            other.awaitEvents(1);
            assertEquals(LongStream.of(2, 3).boxed().toList(), own.offsets());
            assertEquals(LongStream.of(3).boxed().toList(), other.offsets());
        }
    }

    @Test
    void aTicketThatIsNotKnownLetsOneWatch() {
        try (var viewer = shop.viewer()) {
            viewer.send("{\"hello\":{\"ticket\":\"forged\"}}");
            assertEquals("bad-ticket", viewer.awaitError(""));
            assertEquals("anonymous", viewer.await("hello").path("as").asText());
        }
    }

    @Test
    void aShopperIsCountedOnceHoweverManySocketsTheyHave() {
        var kim = Callers.shopper();
        var one = shop.viewer(kim);
        var two = shop.viewer(kim);
        try (var nobody = shop.anonymous();
                var host = shop.viewer(Callers.host())) {
            assertEquals(2, shop.rooms.viewers(shop.tea));
            Eventually.until(() -> host.frames().stream()
                    .anyMatch(frame -> frame.path("viewers").asInt() == 2));
            two.close();
            one.close();
            Eventually.until(() -> shop.rooms.viewers(shop.tea) == 1);
            assertFalse(nobody.isClosed());
        }
    }

    @Test
    void theNumberOfViewersGoesToTheLogForStaffWhenItHasChanged() {
        try (var viewer = shop.anonymous()) {
            shop.rooms.record();
            shop.rooms.record();
            var counted = shop.log.last(shop.tea, Callers.host(), 10);
            assertEquals(1, counted.size());
            assertEquals(Audience.STAFF, counted.getFirst().audience());
            assertTrue(viewer.events().isEmpty());
        }
    }

    @Test
    void whoIsSentAwayIsGoneWithinASecondOnAllSockets() {
        var kim = Callers.shopper();
        try (var one = shop.viewer(kim);
                var two = shop.viewer(kim);
                var other = shop.viewer(Callers.shopper())) {
            long start = System.nanoTime();
            shop.rooms.close(shop.tea, kim.id(), "banned");
            assertEquals(new Viewer.Closing(4003, "banned"), one.awaitClosing());
            assertEquals(new Viewer.Closing(4003, "banned"), two.awaitClosing());
            assertTrue(System.nanoTime() - start < 1_000_000_000L);
            assertFalse(other.isClosed());
        }
    }

    @Test
    void whenTheRoomsCloseViewersAreToldWhenToComeBack() {
        try (var viewer = shop.anonymous()) {
            shop.rooms.close();
            var closing = viewer.awaitClosing();
            assertEquals(1012, closing.code());
            assertTrue(closing.reason().matches("retry=\\d+"), closing.reason());
        }
    }

    private int refusal(String slug, String... headers) {
        var refused = assertThrows(CompletionException.class, () -> Viewer.open(shop.port(), slug, headers));
        var cause = Objects.requireNonNull((WebSocketHandshakeException) refused.getCause());
        return cause.getResponse().statusCode();
    }
}
