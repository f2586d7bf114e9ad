// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** The host sees in words how the stream is and how viewers see it, with the figures behind them. */
@ExtendWith(SharedShop.class)
final class StreamHealthIT {
    @Test
    void what_a_player_sees_is_told_to_the_host(RunningShop shop, Retailer retailer) throws IOException {
        var host = StreamHost.onAir(shop, retailer);
        var clip = StreamClip.demo();
        try (var browser = Browser.start();
                var streams = StreamLoad.start(List.of(host), clip).watched(shop, 1)) {
            var viewer = browser.page(390, 844);
            viewer.navigate(shop.url() + "shows/" + host.slug());
            var room = browser.page(1440, 900);
            room.navigate(shop.url() + "console");
            retailer.logIn(room);
            room.navigate(shop.url() + "console/shows/" + host.slug() + "/live");
            room.locator(".stream-button").filter(saying("Mbit/s")).click();
            var panel = room.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Health of the stream"));
            panel.getByText(Pattern.compile("^Viewers see you \\d+\\.\\d s later"))
                    .waitFor();
            panel.getByText("Figures").click();
            panel.getByText("Behind real time").waitFor();
            assertEquals(List.of(), Accessibility.faults(room));
            assertTrue(panel.locator("dd").count() > 8);
            assertEquals(List.of(), browser.faults());
            streams.requireWhole();
        }
    }

    @Test
    void what_was_wrong_with_a_stream_is_told_in_its_insights(RunningShop shop, Retailer retailer) throws IOException {
        var host = StreamHost.onAir(shop, retailer);
        var encoder = ClipLoop.start(host.ingest(), late());
        try (var browser = Browser.start()) {
            Eventually.until(() -> retailer.count(host.slug(), "streaming.HealthChanged") > 0);
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "console");
            retailer.logIn(page);
            page.navigate(shop.url() + "console/insights/" + host.slug());
            page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What was wrong with the stream"))
                    .getByText("B-frames")
                    .waitFor();
            assertEquals(List.of(), Accessibility.faults(page));
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
        }
    }

    /** With B-frames, which make the picture later. */
    private static Clip late() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/streaming/src/test/resources/b-frames.flv"));
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
