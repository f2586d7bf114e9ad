// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.benchmarks.RoomPlan;

/** Half an hour of a busy room, with viewers who come and go; {@code distribution/check soak}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "soak")
class RoomSoakIT {
    private static final int ROUNDS = 6;
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final long MOST_GROWTH = 8 << 20;

    @TempDir
    private Path home;

    @Test
    void memoryStaysAsItIs() throws IOException {
        try (var shop = RunningShop.start(
                ShopPlan.standard(home.resolve("shop")).withVariable(LoadedRoom.MANY_FRAMES, "100000"))) {
            var room = LoadedRoom.open(shop, Retailer.setUp(shop));
            try (var load = room.fill(RoomPlan.of(500, 10).churning(5))) {
                load.say(Duration.ofMinutes(1));
                long before = LiveHeap.bytes(shop.pid());
                for (int round = 1; round <= ROUNDS; round++) {
                    load.say(ROUND);
                    long held = LiveHeap.bytes(shop.pid());
                    LoadedRoom.tell(
                            "after " + ROUND.multipliedBy(round) + ": " + (held >> 10) + " kB live, " + load.heard());
                    assertTrue(held - before < MOST_GROWTH, () -> "It was " + before + " and is " + held);
                }
                assertTrue(load.heard().isComplete(), () -> load.heard().toString());
            }
        }
    }
}
