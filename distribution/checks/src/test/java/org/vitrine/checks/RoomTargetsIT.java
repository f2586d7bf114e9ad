// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.benchmarks.RoomPlan;

/** What a room is to bear on a machine of two processors, which the load tool shares with it; {@code distribution/check crowd}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "crowd")
class RoomTargetsIT {
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    @Test
    void aThousandViewersHearWithin60Millis() throws IOException {
        try (var shop = start("160m")) {
            var retailer = warm(shop);
            var figures = LoadedRoom.open(shop, retailer)
                    .run("room", RoomPlan.of(1_000, 10).lasting(SETTLE, LENGTH));
            assertTrue(figures.isComplete() && figures.p99Millis() < 60, figures::toString);
        }
    }

    @Test
    void tenThousandViewersHearWithin300MillisAndComeBackWithinTenSeconds() throws IOException {
        try (var shop = start("400m")) {
            var retailer = warm(shop);
            long before = LiveHeap.bytes(shop.pid());
            var plan = RoomPlan.of(10_000, 5).lasting(SETTLE, LENGTH);
            try (var load = LoadedRoom.open(shop, retailer).fill(plan)) {
                long each = (LiveHeap.bytes(shop.pid()) - before) / plan.sockets();
                LoadedRoom.tell(String.format(Locale.ROOT, "  on the heap %.1f kB a socket", each / 1024.0));
                var figures = LoadedRoom.told("room", plan, load.measure());
                load.leave();
                var back = load.comeBack();
                LoadedRoom.tell("  10,000 dropped at once, all back after " + back.toMillis() + " ms");
                assertTrue(figures.isComplete() && figures.p99Millis() < 300, figures::toString);
                assertTrue(back.compareTo(Duration.ofSeconds(10)) <= 0, () -> "It took them " + back);
            }
        }
    }

    @Test
    void aTenthWhoDoNotReadSlowNobodyDown() throws IOException {
        try (var shop = start("160m")) {
            var retailer = warm(shop);
            var plan = RoomPlan.of(1_000, 20).saying(400).lasting(SETTLE, LENGTH);
            var all = LoadedRoom.open(shop, retailer).run("all read", plan);
            var others = LoadedRoom.open(shop, retailer).run("a tenth does not", plan.stalled(10));
            LoadedRoom.tell(String.format(Locale.ROOT, "  ratio of p99 %.2f", others.p99Millis() / all.p99Millis()));
            assertTrue(others.isComplete() && others.p99Millis() <= 1.2 * all.p99Millis(), others::toString);
        }
    }

    @Test
    void threeTimesTooMuchIsDeliveredAndOverWithin2Seconds() throws IOException {
        try (var shop = start("160m")) {
            Command.in(home).run(0, "taskset", "-acp", "0", Long.toString(shop.pid()));
            var plan = RoomPlan.of(1_000, 150).lasting(SETTLE, LENGTH);
            var figures = LoadedRoom.open(shop, warm(shop)).run("three times too much", plan);
            assertTrue(figures.isComplete() && figures.recoveryMillis() < 2_000, figures::toString);
        }
    }

    /** A shop in which much has been said. */
    private static Retailer warm(RunningShop shop) throws IOException {
        var retailer = Retailer.setUp(shop);
        LoadedRoom.open(shop, retailer).run("warm-up", RoomPlan.of(300, 100).lasting(WARM_UP, Duration.ofSeconds(1)));
        return retailer;
    }

    private RunningShop start(String heap) {
        return RunningShop.start(ShopPlan.standard(home.resolve("shop"))
                .withVariable(LoadedRoom.MANY_FRAMES, "100000")
                .withVariable("VITRINE_HEAP", heap));
    }
}
