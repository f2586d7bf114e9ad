// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.testkit.Eventually;

/** One who does not read harms nobody else. */
final class SlowViewerTest {
    private static final int ROUNDS = 60;
    private static final int ROUND = 5;
    private static final String LARGE = "x".repeat(60_000);

    private final TestRooms shop;

    SlowViewerTest() throws Exception {
        shop = new TestRooms();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void othersGetEverythingAndTheSlowOneIsClosedWithThePlaceToResumeFrom() {
        try (var slow = Viewer.stuck(shop.port(), "tea").send("{\"hello\":{}}");
                var quick = shop.anonymous()) {
            Eventually.until(() -> shop.rooms.viewers(shop.tea) == 2);
            flood(quick);
            assertEquals(LongStream.rangeClosed(1, ROUNDS * ROUND).boxed().toList(), quick.offsets());
            Eventually.until(() -> {
                shop.clock.advance(Duration.ofSeconds(16));
                return shop.rooms.viewers(shop.tea) == 1;
            });
            slow.read();
            var closing = slow.awaitClosing();
            assertEquals(4009, closing.code());
            assertTrue(closing.reason().matches("too slow; resume=1\\.\\d+"), closing.reason());
            assertEquals(placeOf(closing.reason()), slow.offsets().size());
            inOrder(slow.offsets());
        }
    }

    @Test
    void whoReadsAgainIsToldTheRest() {
        try (var slow = Viewer.stuck(shop.port(), "tea").send("{\"hello\":{}}");
                var quick = shop.anonymous()) {
            Eventually.until(() -> shop.rooms.viewers(shop.tea) == 2);
            flood(quick);
            slow.read();
            slow.awaitEvents(ROUNDS * ROUND);
            shop.append(1);
            slow.awaitEvents(ROUNDS * ROUND + 1);
            inOrder(slow.offsets());
        }
    }

    /** More than the buffers between here and there take. */
    private void flood(Viewer reader) {
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i = 0; i < ROUND; i++) {
                shop.log.append(NewEvent.of(shop.tea, new Bulk(LARGE)));
            }
            reader.awaitEvents(round * ROUND);
        }
    }

    private static long placeOf(String reason) {
        return Long.parseLong(reason.substring(reason.indexOf('.') + 1));
    }

    private static void inOrder(List<Long> offsets) {
        assertEquals(LongStream.rangeClosed(1, offsets.size()).boxed().toList(), offsets);
    }

    /** Something large. */
    @EventType("test.Bulk")
    public record Bulk(String text) implements Fact {}
}
