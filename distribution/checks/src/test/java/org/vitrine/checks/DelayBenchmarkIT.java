// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.benchmarks.DelayFigures;
import org.vitrine.benchmarks.DelayFigures.Seen;
import org.vitrine.benchmarks.RtmpNginx;
import org.vitrine.benchmarks.ServerProcess;
import org.vitrine.benchmarks.StampedEncoder;
import org.vitrine.testkit.Eventually;

/** Measures how old the picture is when it is seen, in each way that the shop has and with nginx-rtmp; {@code distribution/check delay}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "delay")
class DelayBenchmarkIT {
    private static final String PART = "VITRINE_ORG_VITRINE_STREAMING__PART_MILLIS";
    private static final Path HLS_JS = Path.of("modules/ui-vendor/target/classes/META-INF/vitrine-ui/hls.js");
    private static final int SECONDS = Integer.getInteger("vitrine.benchmark.seconds", 60);
    /** How often the page is called up and the publisher comes back; the middle one counts. */
    private static final int CALLS = 9;

    private static final int RETURNS = 3;
    private static final List<String> CHAINS =
            List.of(System.getProperty("vitrine.benchmark.chains", "socket,hls200,hls500,b-frames,nginx")
                    .split(","));

    private final Clock clock = Clock.systemUTC();
    private final List<DelayFigures> table = new ArrayList<>();

    @TempDir
    private Path home;

    @Test
    void how_old_the_picture_is() throws IOException {
        ofShop(
                "200",
                List.of(
                        new Chain("socket", "live socket", "socket", false),
                        new Chain("hls200", "LL-HLS, 200 ms parts", "hls", false),
                        new Chain("b-frames", "live socket, B-frames", "socket", true),
                        new Chain("b-frames", "LL-HLS, 200 ms parts, B-frames", "hls", true)));
        ofShop("500", List.of(new Chain("hls500", "LL-HLS, 500 ms parts", "hls", false)));
        if (CHAINS.contains("nginx")) {
            ofNginx();
        }
        tell(DelayFigures.HEAD);
        table.forEach(line -> tell(line.toString()));
        table.forEach(line -> assertTrue(line.medianMillis() > 0, line::chain));
    }

    /** Each chain has a show of its own. */
    private void ofShop(String partMillis, List<Chain> all) throws IOException {
        var chains = all.stream().filter(chain -> CHAINS.contains(chain.key())).toList();
        if (chains.isEmpty()) {
            return;
        }
        var plan = ShopPlan.standard(home.resolve("shop" + partMillis)).withVariable(PART, partMillis);
        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            var ingest = URI.create(shop.rtmp() + retailer.streamKey());
            for (var chain : chains) {
                var slug = retailer.liveShow(chain.name());
                var page = shop.url() + "shows/" + slug + "?live=" + chain.way();
                var playlist = shop.url().resolve("media/" + slug + "/index.m3u8");
                var server = new ServerProcess(shop.pid());
                measure(
                        new Setting(chain, ingest, page, server),
                        () -> shop.client().get(playlist.getPath().substring(1)).status() == 200);
                retailer.client().post("api/v1/shows/" + slug + "/end", "{}").expect(200);
            }
        }
    }

    private void ofNginx() throws IOException {
        assertTrue(RtmpNginx.isThere(), "nginx-rtmp is not installed: apt-get install nginx libnginx-mod-rtmp");
        var ports = Ports.free();
        var folder = Files.createDirectories(home.resolve("nginx"));
        try (var nginx = RtmpNginx.start(
                folder, ports.rtmp(), ports.web(), Checkout.root().resolve(HLS_JS))) {
            var chain = new Chain("nginx", "nginx-rtmp, 1 s fragments, hls.js tuned", "null", false);
            measure(new Setting(chain, nginx.ingest(), nginx.page(), nginx.process()), nginx::isPlayable);
        }
    }

    private void measure(Setting setting, BooleanSupplier playable) throws IOException {
        try (var camera = new Camera(setting);
                var browser = Browser.start()) {
            Eventually.until(playable, Duration.ofSeconds(30));
            rest(5); // the server is not at its best at once
            double alone = cores(setting.server(), Math.min(20, SECONDS), DelayBenchmarkIT::rest);
            var first = first(browser, setting.page());
            var picture = WatchedPicture.open(browser, setting.page());
            picture.watch(5);
            assertEquals(setting.chain().way(), picture.way());
            var seen = new ArrayList<Seen>();
            double cores = cores(setting.server(), SECONDS, seconds -> seen.addAll(picture.watch(seconds)));
            long resident = setting.server().residentBytes();
            note(new DelayFigures(
                    setting.chain().name(),
                    DelayFigures.percentile(seen, 50),
                    DelayFigures.percentile(seen, 95),
                    first.asked(),
                    first.calledUp(),
                    DelayFigures.stalls(seen),
                    back(camera, picture),
                    alone,
                    cores,
                    resident));
            picture.close();
        }
    }

    private static First first(Browser browser, String page) {
        var all = new ArrayList<First>();
        for (int i = 0; i < CALLS; i++) {
            var picture = WatchedPicture.open(browser, page);
            all.add(new First(picture.first(), picture.page()));
            picture.close();
        }
        return new First(
                median(all.stream().map(First::asked).toList()),
                median(all.stream().map(First::calledUp).toList()));
    }

    private static double back(Camera camera, WatchedPicture picture) throws IOException {
        var all = new ArrayList<Double>();
        for (int i = 0; i < RETURNS; i++) {
            camera.interrupt(3);
            all.add(picture.back(camera.begun()));
            picture.watch(5);
        }
        return median(all);
    }

    private static double median(List<Double> of) {
        return of.stream().sorted().toList().get(of.size() / 2);
    }

    private void note(DelayFigures figures) {
        table.add(figures);
        tell(figures.toString());
    }

    private static double cores(ServerProcess server, int seconds, IntConsumer meanwhile) {
        double before = server.cpuSeconds();
        long begin = System.nanoTime();
        meanwhile.accept(seconds);
        return (server.cpuSeconds() - before) * 1e9 / (System.nanoTime() - begin);
    }

    /** The measuring itself takes so long: nothing is waited for. */
    private static void rest(int seconds) {
        for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static void tell(String line) {
        System.out.println(line);
    }

    /** How long the first picture took, from when the page asked for it and from when the page was called up, in milliseconds. */
    private record First(double asked, double calledUp) {}

    /** One way from a camera to a screen. */
    private record Chain(String key, String name, String way, boolean reordered) {}

    /** Where it is measured. */
    private record Setting(Chain chain, URI ingest, String page, ServerProcess server) {}

    /** A publisher who goes and comes back. */
    private final class Camera implements AutoCloseable {
        private final Setting setting;
        private StampedEncoder encoder;

        Camera(Setting setting) throws IOException {
            this.setting = setting;
            this.encoder = start();
        }

        void interrupt(int seconds) throws IOException {
            encoder.close();
            rest(seconds);
            encoder = start();
        }

        long begun() {
            return encoder.begun();
        }

        @Override
        public void close() {
            encoder.close();
        }

        private StampedEncoder start() throws IOException {
            return StampedEncoder.start(setting.ingest(), setting.chain().reordered(), clock);
        }
    }
}
