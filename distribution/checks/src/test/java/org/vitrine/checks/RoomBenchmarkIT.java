// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.benchmarks.NchanRoom;
import org.vitrine.benchmarks.NchanServer;
import org.vitrine.benchmarks.RoomLoad;
import org.vitrine.benchmarks.RoomPlan;

/** Measures a room beside nchan, both in turn on the same processor; {@code distribution/check rooms}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "rooms.*")
class RoomBenchmarkIT {
    /** About what a message of a room looks like on the wire, so that nchan sends as many bytes. */
    private static final String ENVELOPE =
            "{\"e\":1,\"o\":1000,\"events\":[{\"show\":\"0190a0d2-0000-7000-8000-000000000000\",\"epoch\":1,\"offset\":1000,"
                    + "\"id\":\"0190a0d2-0000-7000-8000-000000000000\",\"at\":\"2026-01-01T00:00:00.000Z\",\"type\":\"chat.MessagePosted\","
                    + "\"version\":1,\"audience\":\"public\",\"actor\":\"staff:0190a0d2-0000-7000-8000-000000000000\","
                    + "\"data\":{\"message\":\"0190a0d2-0000-7000-8000-000000000000\",\"shopper\":null,\"name\":\"Olga\",\"text\":\"%s\"}}]}";

    /** nchan is at its best from the beginning. */
    private static final Duration EASE = Duration.ofSeconds(5);

    @TempDir
    private Path home;

    @Test
    void besideNchanOnOneProcessor() throws IOException {
        assertTrue(NchanServer.isThere(), "nchan is not installed: apt-get install nginx libnginx-mod-nchan");
        var pinned = List.of("taskset", "-c", "0");
        try (var nchan = NchanServer.start(home, Ports.free().web(), pinned);
                var shop = RunningShop.start(
                        ShopPlan.standard(home.resolve("shop")).withVariable(LoadedRoom.MANY_FRAMES, "100000"))) {
            Command.in(home).run(0, "taskset", "-acp", "0", Long.toString(shop.pid()));
            var retailer = Retailer.setUp(shop);
            for (var plan : plans()) {
                var theirs = RoomLoad.run(
                        new NchanRoom(nchan.address(), ENVELOPE), nchan.process(), plan.lasting(EASE, plan.length()));
                LoadedRoom.told("nchan", plan, theirs);
                var ours = LoadedRoom.open(shop, retailer).run("room", plan);
                LoadedRoom.tell(String.format(
                        Locale.ROOT, "  ratio %.2f", ours.microsPerDelivery() / theirs.microsPerDelivery()));
            }
        }
    }

    /** As asked for: {@code 300x100} is 300 viewers and 100 messages a second. */
    private static List<RoomPlan> plans() {
        var warmUp = Duration.ofSeconds(Integer.getInteger("vitrine.benchmark.warmup", 60));
        return Arrays.stream(System.getProperty("vitrine.benchmark.plans", "300x100,300x10,1000x10")
                        .split(","))
                .map(plan -> plan.split("x", 2))
                .map(plan -> RoomPlan.of(Integer.parseInt(plan[0]), Integer.parseInt(plan[1])))
                .map(plan -> plan.lasting(warmUp, Duration.ofSeconds(20)))
                .toList();
    }
}
