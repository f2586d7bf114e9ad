// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.benchmarks.MediaFigures;

/** Measures what a crowd that watches costs; {@code distribution/check viewers}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "viewers")
class WatchBenchmarkIT {
    private static final int SECONDS = Integer.getInteger("vitrine.benchmark.seconds", 30);
    private static final String PLANS = System.getProperty("vitrine.benchmark.plans", "1000xhls,500xsocket");

    @TempDir
    private Path home;

    @Test
    void what_a_crowd_costs() throws IOException {
        var plan = ShopPlan.standard(home)
                .withVariable("VITRINE_ORG_VITRINE_STREAMING__PART_MILLIS", "500")
                .withVariable("VITRINE_ORG_VITRINE_STREAMING__SOCKET_VIEWERS", "10000");
        var table = new ArrayList<MediaFigures>();
        try (var shop = RunningShop.start(plan);
                var show = WatchedShow.open(shop, Retailer.setUp(shop))) {
            for (var wanted : PLANS.split(",")) {
                var parts = Arrays.asList(wanted.split("x", 2));
                int viewers = Integer.parseInt(parts.getFirst());
                boolean overSocket = parts.getLast().equals("socket");
                show.load(viewers, overSocket, Duration.ofSeconds(Math.min(10, SECONDS))); // for the JVM to get warm
                table.add(show.load(viewers, overSocket, Duration.ofSeconds(SECONDS)));
            }
        }
        tell(MediaFigures.HEAD);
        table.forEach(line -> tell(line.toString()));
        table.forEach(line -> assertTrue(line.isComplete(), line::toString));
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
