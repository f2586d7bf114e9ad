// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** What goes with a stream is replaced while the show is on air, and so is what it asks: the recording stays whole. */
final class RecorderSwapIT {
    private static final long SOME = Duration.ofSeconds(5).toMillis();

    @TempDir
    private Path home;

    @Test
    void theReplayIsWholeThoughTheRecorderWasSwappedInTheMiddleOfTheShow() throws IOException {
        var plan = ShopPlan.standard(home).withUnsignedPlugins().withoutRequestLimit();
        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            var slug = retailer.liveShow("Clay film", retailer.article("Jug of clay", 5));
            var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
            try {
                long kept = record(retailer, slug, SOME);
                new NextRelease("streaming-recorder", "0.1.1").swapIn(shop, retailer);
                kept = record(retailer, slug, kept + SOME);
                new NextRelease("shows", "0.1.1").swapIn(shop, retailer);
                assertAllSeeTheNewShows(retailer);
                record(retailer, slug, kept + SOME);
                retailer.client().post("api/v1/shows/" + slug + "/end", "{}").expect(200);
            } finally {
                encoder.close();
            }
            assertWhole(shop, retailer, slug);
        }
    }

    /** Waits until so many milliseconds of the show are kept; how many are. */
    private static long record(Retailer retailer, String slug, long wanted) {
        return Eventually.get(() -> new Recorded(retailer, slug).millis(), kept -> kept >= wanted);
    }

    /** Those that a show is asked of find one that was planned after shows were swapped. */
    private static void assertAllSeeTheNewShows(Retailer retailer) {
        var slug = retailer.client()
                .post("api/v1/shows", Map.of("title", "Planned later", "lineUp", List.of()))
                .expect(201)
                .field("slug");
        for (var part : List.of("captions", "captioners", "simulcast", "clips", "chapters")) {
            Eventually.until(() ->
                    retailer.client().get("api/v1/shows/" + slug + "/" + part).status() == 200);
        }
    }

    private static void assertWhole(RunningShop shop, Retailer retailer, String slug) {
        Eventually.until(
                () -> shop.client().get("api/v1/shows/" + slug + "/recording").status() == 200);
        assertEquals("KEPT", new Recorded(retailer, slug).json().path("state").asText());
        var playlist =
                shop.client().get("media/" + slug + "/index.m3u8").expect(200).text();
        assertTrue(playlist.endsWith("#EXT-X-ENDLIST\n"), playlist);
        assertFalse(playlist.contains("#EXT-X-DISCONTINUITY"), playlist);
        var numbers = playlist.lines()
                .filter(line -> line.endsWith(".m4s"))
                .map(line -> Integer.valueOf(line.replaceAll(".*/s(\\d+)\\.m4s", "$1")))
                .toList();
        assertEquals(
                IntStream.range(numbers.getFirst(), numbers.getFirst() + numbers.size())
                        .boxed()
                        .toList(),
                numbers,
                "none is missing");
        for (var segment :
                playlist.lines().filter(line -> line.endsWith(".m4s")).toList()) {
            shop.client().get("media/" + slug + "/" + segment).expect(200);
        }
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }
}
