// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.benchmarks.RoomFigures;
import org.vitrine.benchmarks.RoomPlan;
import org.vitrine.testkit.Eventually;

/** A room under load: nobody misses anything, hears it twice or out of order, whatever happens; the long forms are {@code distribution/check crowd}. */
@ExtendWith(SharedShop.class)
final class RoomLoadIT {
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofSeconds(10);
    /** More than the longest that one may be blocked. */
    private static final Duration SENT_AWAY_WITHIN = Duration.ofSeconds(40);

    @Test
    void a_thousand_viewers_who_drop_out_at_once_are_back_within_ten_seconds(RunningShop shop, Retailer retailer)
            throws IOException {
        try (var load = LoadedRoom.open(shop, retailer).fill(RoomPlan.of(1_000, 10))) {
            load.say(Duration.ofSeconds(2));
            load.leave();
            load.say(Duration.ofSeconds(2));
            var back = load.comeBack();
            LoadedRoom.tell("A thousand viewers were back after " + back.toMillis() + " ms");
            load.say(Duration.ofSeconds(2));
            assertComplete(load.heard());
            assertTrue(back.compareTo(BACK_WITHIN) <= 0, () -> "It took them " + back);
        }
    }

    @Test
    void viewers_who_come_and_go_miss_nothing(RunningShop shop, Retailer retailer) throws IOException {
        var plan = RoomPlan.of(200, 20).churning(20);
        try (var load = LoadedRoom.open(shop, retailer).fill(plan)) {
            load.say(A_WHILE);
            assertComplete(load.heard());
        }
    }

    @Test
    void viewers_who_do_not_read_are_sent_away_and_harm_nobody(RunningShop shop, Retailer retailer) throws IOException {
        var plan = RoomPlan.of(200, 25).saying(450).stalled(10);
        var room = LoadedRoom.open(shop, retailer);
        try (var load = room.fill(plan);
                var host = RoomClient.enter(shop, room.target().slug())) {
            host.send("{\"hello\":{}}");
            load.stall();
            load.say(Duration.ofSeconds(20));
            assertComplete(load.heard());
            Eventually.until(() -> host.await("viewers").path("viewers").asInt() < 190, SENT_AWAY_WITHIN);
        }
    }

    @Test
    void viewers_go_on_over_a_crash(@TempDir Path home) throws IOException {
        try (var shop = RunningShop.start(ShopPlan.standard(home))) {
            var retailer = Retailer.setUp(shop);
            var room = LoadedRoom.open(shop, retailer);
            try (var load = room.fill(RoomPlan.of(100, 10))) {
                load.say(Duration.ofSeconds(2));
                load.heard();
                shop.crash();
                load.leave();
                shop.startAgain();
                load.moveTo(room.process());
                load.say(Duration.ofSeconds(1));
                load.comeBack();
                load.say(Duration.ofSeconds(2));
                assertComplete(load.heard());
            }
        }
    }

    /** Talk and streams are measured in the same three minutes; half an hour of either is a long check. */
    @Test
    void three_busy_minutes_with_two_streams_leave_nothing_behind(RunningShop shop, Retailer retailer)
            throws IOException {
        var hosts = StreamLoad.hosts(shop, retailer, 2);
        try (var streams = StreamLoad.start(hosts, StreamClip.demo()).watched(shop, 2);
                var load = LoadedRoom.open(shop, retailer).fill(RoomPlan.of(50, 100))) {
            load.say(Duration.ofMinutes(1));
            assertComplete(load.heard());
            var before = Vitals.of(shop.pid());
            load.say(Duration.ofMinutes(2));
            assertComplete(load.heard());
            var after = Vitals.of(shop.pid());
            LoadedRoom.tell("before: " + before + "\ntwo busy minutes later: " + after + "; " + streams);
            streams.requireWhole();
            Vitals.requireFlat(List.of(before, before, after));
        }
    }

    private static void assertComplete(RoomFigures figures) {
        LoadedRoom.tell("  " + figures);
        assertEquals(0, figures.refused());
        assertTrue(figures.isComplete(), figures::toString);
    }
}
