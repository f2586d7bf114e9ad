// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.rooms.ViewersCounted;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.MemoryNodes;

/** Two nodes with the same show. */
final class OtherNodesTest {
    private final MemoryNodes first = MemoryNodes.first();
    private final MemoryNodes second = first.another();
    private TestRooms here;
    private TestRooms there;
    private ShowId tea;

    @BeforeEach
    void open() throws Exception {
        here = new TestRooms();
        tea = here.tea;
        there = new TestRooms(here);
        here.rooms.addNodes(first);
        there.rooms.addNodes(second);
    }

    @AfterEach
    void close() throws Exception {
        there.close();
        here.close();
    }

    @Test
    void everyoneIsCountedAndWhoeverWatchesOnTwoNodesOnce() {
        var both = Callers.shopper();
        try (var one = here.viewer(both)) {
            try (var again = there.viewer(both);
                    var nobody = there.anonymous()) {
                assertFalse(again.isClosed() || nobody.isClosed());
                try (var other = there.viewer(Callers.shopper())) {
                    assertFalse(other.isClosed());
                    awaitViewers(3);
                    Eventually.until(() -> one.frames().stream()
                            .anyMatch(frame -> frame.path("viewers").asInt() == 3));
                }
                awaitViewers(2);
            }
            awaitViewers(1);
        }
        awaitViewers(0);
    }

    @Test
    void theViewersOfANodeThatIsGoneAreGoneAndThoseOfOneThatComesBackAreThere() {
        try (var one = here.viewer(Callers.shopper());
                var other = there.viewer(Callers.shopper())) {
            awaitViewers(2);

            second.cut();
            first.miss(second);
            Eventually.until(() -> here.rooms.viewers(tea) == 1);
            second.mend();
            awaitViewers(2);
            assertFalse(one.isClosed() || other.isClosed());
        }
    }

    @Test
    void whatIsToldOutsideTheLogReachesBothNodes() {
        try (var one = here.anonymous();
                var other = there.anonymous()) {
            here.rooms.tell(tea, "hearts", Json.object().put("n", 3));
            assertEquals(3, one.await("hearts").path("n").asInt());
            assertEquals(3, other.await("hearts").path("n").asInt());
        }
    }

    @Test
    void whoIsSentAwayIsSentAwayEverywhere() {
        var banned = Callers.shopper();
        try (var one = here.viewer(banned);
                var other = there.viewer(banned)) {
            here.rooms.close(tea, banned.id(), "banned");
            assertEquals(CloseCodes.SENT_AWAY, one.awaitClosing().code());
            assertEquals("banned", other.awaitClosing().reason());
        }
    }

    @Test
    void whoIsSentAwayOfNoKnownRoomHarmsNobody() {
        var unknown = new ShopperId(UUID.randomUUID());
        here.rooms.close(ShowId.of(UUID.randomUUID()), unknown, "banned");
    }

    @Test
    void oneNodeWritesTheNumberOfViewersToTheLog() {
        try (var one = here.viewer(Callers.shopper());
                var other = there.viewer(Callers.shopper())) {
            assertFalse(one.isClosed() || other.isClosed());
            awaitViewers(2);
            here.rooms.record();
            there.rooms.record();
            assertEquals(1, counted());
        }
        awaitViewers(0);
        here.rooms.record();
        there.rooms.record();
        assertEquals(2, counted());
    }

    private long counted() {
        return here.log.read(tea, Callers.host(), 0, 100).stream()
                .filter(event -> event.as(ViewersCounted.class).isPresent())
                .count();
    }

    private void awaitViewers(int count) {
        Eventually.until(() -> here.rooms.viewers(tea) == count && there.rooms.viewers(tea) == count);
    }
}
