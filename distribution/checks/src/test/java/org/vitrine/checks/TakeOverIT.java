// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo is on air by itself; a host's encoder takes its show over and gives it back, and viewers just go on watching. */
final class TakeOverIT {
    private static final int OWN_WIDTH = 640;

    @TempDir
    private Path home;

    @Test
    void the_demos_clip_gives_way_to_ffmpeg_and_comes_back() throws IOException {
        try (var browser = Browser.start();
                var shop = RunningShop.start(ShopPlan.standard(home).with("--demo"))) {
            var demo = shop.demo();
            var page = browser.page(1440, 900);
            page.navigate(demo.path("player").asText());
            awaitPicture(page, OWN_WIDTH);
            var key = demo.path("rtmp").asText() + "/" + demo.path("streamKey").asText();
            try (var encoder = Ffmpeg.publish(URI.create(key))) {
                awaitPicture(page, Ffmpeg.WIDTH);
                assertTrue(encoder.isStreaming());
            }
            awaitPicture(page, OWN_WIDTH);
            assertEquals(List.of(), browser.faults());
        }
    }

    /** Until the picture is so wide and moves. */
    private static void awaitPicture(Page page, int width) {
        var video = page.locator("video");
        page.waitForCondition(() -> video.count() > 0 && width == number(page, "videoWidth"));
        double shown = number(page, "currentTime");
        page.waitForCondition(() -> number(page, "currentTime") > shown + 0.5);
    }

    private static double number(Page page, String property) {
        return ((Number) page.locator("video").evaluate("(video, name) => video[name]", property)).doubleValue();
    }
}
