// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.benchmarks.RoomPlan;

/** Half an hour of two streams with those who watch and talk; {@code distribution/check stream-soak}. Three minutes of it are in {@link RoomLoadIT}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "stream-soak")
class StreamSoakIT {
    private static final int STREAMS = 2;
    private static final int VIEWERS_EACH = 5;

    @TempDir
    private Path home;

    @Test
    void memoryAndHandlesStayAsTheyAre() throws IOException {
        int minutes = Integer.getInteger("vitrine.benchmark.minutes", 30);
        var clip = StreamClip.in(home);
        try (var shop = RunningShop.start(
                ShopPlan.standard(home.resolve("shop")).withVariable(LoadedRoom.MANY_FRAMES, "100000"))) {
            var retailer = Retailer.setUp(shop);
            var hosts = StreamLoad.hosts(shop, retailer, STREAMS);
            try (var streams = StreamLoad.start(hosts, clip).watched(shop, VIEWERS_EACH);
                    var talk = LoadedRoom.open(shop, retailer).fill(RoomPlan.of(50, 5))) {
                List<Vitals> taken = new ArrayList<>();
                for (int minute = 1; minute <= minutes; minute++) {
                    talk.say(Duration.ofMinutes(1));
                    taken.add(Vitals.of(shop.pid()));
                    LoadedRoom.tell(minute + " min: " + taken.getLast() + "; " + streams);
                    streams.requireWhole();
                }
                Vitals.requireFlat(taken);
            }
        }
    }
}
