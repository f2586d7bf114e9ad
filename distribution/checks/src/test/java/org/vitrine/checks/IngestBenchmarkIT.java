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
import org.vitrine.benchmarks.ServerProcess;

/** What it costs to take a stream in and to pack it, with nobody watching; {@code distribution/check ingest}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "ingest")
class IngestBenchmarkIT {
    private static final double MOST_OF_A_CORE = 0.05;
    private static final Duration SETTLING = Duration.ofSeconds(45);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void aStreamCostsAFewHundredthsOfAProcessor() throws IOException, InterruptedException {
        int streams = Integer.getInteger("vitrine.benchmark.streams", 10);
        var clip = StreamClip.in(home);
        try (var shop = RunningShop.start(ShopPlan.standard(home.resolve("shop")))) {
            var process = new ServerProcess(shop.pid());
            var hosts = StreamLoad.hosts(shop, Retailer.setUp(shop), streams);
            Thread.sleep(SETTLING);
            double idle = cores(process);
            try (var load = StreamLoad.start(hosts, clip).watched(shop, 0)) {
                Thread.sleep(SETTLING);
                double busy = cores(process);
                double each = (busy - idle) / streams;
                LoadedRoom.tell(String.format(
                        Locale.ROOT,
                        "%d streams: %.3f of a processor, idle %.3f, so %.4f each; %d MB resident",
                        streams,
                        busy,
                        idle,
                        each,
                        process.residentBytes() >> 20));
                load.requireWhole();
                assertTrue(each <= MOST_OF_A_CORE, () -> "A stream takes " + each + " of a processor");
            }
        }
    }

    /** How many processors it keeps busy, over a minute. */
    private static double cores(ServerProcess process) throws InterruptedException {
        double before = process.cpuSeconds();
        long begin = System.nanoTime();
        Thread.sleep(MEASURED);
        return (process.cpuSeconds() - before) / ((System.nanoTime() - begin) / 1e9);
    }
}
