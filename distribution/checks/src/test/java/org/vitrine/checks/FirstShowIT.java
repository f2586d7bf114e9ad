// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** The main thing: a host streams, a shopper watches, talks and buys, the host sees it, and a crash takes nothing of it away. */
final class FirstShowIT {
    @TempDir
    Path home;

    @Test
    void a_host_streams_and_a_shopper_watches_talks_and_buys() throws IOException {
        try (var browser = Browser.start();
                var shop = RunningShop.start(ShopPlan.standard(home))) {
            var retailer = Retailer.setUp(shop);
            var lamp = retailer.article("Brass lamp", 5);
            var slug = retailer.liveShow("Evening light", lamp);
            var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
            try {
                var host = logIn(browser, shop, retailer, slug);
                var shopper = watch(browser, shop, slug);
                pin(host, shopper, lamp);
                talk(host, shopper);
                buy(host, shopper);
            } finally {
                encoder.close();
            }
            assertEquals(List.of(), browser.faults());
            assertLogTellsAll(retailer, slug, lamp);
            assertOutlivesCrash(shop, retailer, slug, lamp);
        }
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }

    private static Page logIn(Browser browser, RunningShop shop, Retailer retailer, String slug) {
        var page = browser.page(1440, 900);
        page.navigate(shop.url() + "console");
        page.getByLabel("E-mail").fill(Retailer.EMAIL);
        page.getByLabel("Password").fill(retailer.password());
        page.getByRole(AriaRole.BUTTON, named("Log in")).click();
        page.getByText("Hello").waitFor();
        page.navigate(shop.url() + "console/shows/" + slug + "/live");
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page watch(Browser browser, RunningShop shop, String slug) {
        var page = browser.page(390, 844);
        page.navigate(shop.url() + "shows/" + slug);
        var video = page.locator("video");
        page.waitForCondition(() -> video.count() > 0 && frames(video) >= 5);
        var before = picture(page);
        page.waitForCondition(() -> !Arrays.equals(before, picture(page)));
        long seen = frames(video);
        page.waitForCondition(() -> frames(video) >= seen + 15);
        return page;
    }

    private static long frames(Locator video) {
        return ((Number) video.evaluate("video => video.getVideoPlaybackQuality().totalVideoFrames")).longValue();
    }

    /** What is to be seen where nothing but the picture lies. */
    private static byte[] picture(Page page) {
        return page.screenshot(new Page.ScreenshotOptions().setClip(40, 150, 310, 160));
    }

    private static void pin(Page host, Page shopper, Retailer.Article article) {
        host.getByRole(AriaRole.BUTTON, named("Pin " + article.title())).first().click();
        shopper.locator("vt-pinned-card").getByText(article.title()).waitFor();
    }

    private static void talk(Page host, Page shopper) {
        shopper.getByPlaceholder("Say something").fill("Does it dim?");
        shopper.keyboard().press("Enter");
        shopper.getByPlaceholder("What shall we call you?").fill("Mia");
        shopper.keyboard().press("Enter");
        shopper.getByText("Does it dim?").waitFor();
        host.getByRole(AriaRole.LOG).getByText("Does it dim?").waitFor();
        host.getByRole(AriaRole.LOG).getByText("Mia").waitFor();
    }

    private static void buy(Page host, Page shopper) {
        shopper.getByRole(AriaRole.BUTTON, named("Buy")).first().click();
        shopper.getByLabel("E-mail").fill("mia@example.org");
        shopper.getByLabel("Full name").fill("Mia Muster");
        shopper.getByLabel("Street and number").fill("Main street 1");
        shopper.getByLabel("Postcode").fill("10115");
        shopper.getByLabel("City").fill("Berlin");
        pay(shopper, "Test card that is declined");
        shopper.getByText("The payment was declined").waitFor();
        pay(shopper, "Test card that the bank asks about");
        shopper.frameLocator("iframe").getByText("Yes, confirm").click();
        shopper.getByText("Thank you, it is yours!").waitFor();
        host.locator("vt-live-orders li").first().waitFor();
    }

    private static void pay(Page shopper, String method) {
        shopper.getByLabel(method).check();
        shopper.getByRole(AriaRole.BUTTON, named("Order and pay")).click();
    }

    private static void assertLogTellsAll(Retailer retailer, String slug, Retailer.Article article) {
        var types = new ArrayList<String>();
        var offsets = new ArrayList<Long>();
        for (JsonNode event : retailer.log(slug)) {
            types.add(event.path("type").asText());
            offsets.add(event.path("offset").asLong());
        }
        var expected = List.of(
                "shows.Started",
                "streaming.Started",
                "shows.ProductPinned",
                "chat.MessagePosted",
                "checkout.OrderPlaced");
        assertEquals(expected, types.stream().filter(expected::contains).toList());
        assertEquals(offsets.stream().sorted().distinct().toList(), offsets);
        assertEquals(4, retailer.stock(article).path("available").asInt());
        assertEquals(1, retailer.stock(article).path("sold").asInt());
    }

    /** Whatever was to be seen before this was answered is kept: a commit that only a reader has seen could still be lost. */
    private static void thank(Retailer retailer, String slug) {
        retailer.client()
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", "Thank you!"))
                .expect(201);
    }

    private static void assertOutlivesCrash(
            RunningShop shop, Retailer retailer, String slug, Retailer.Article article) {
        var order = "api/v1/orders/" + onlyPaid(retailer).path("id").asText();
        var orderBefore = retailer.client().get(order).expect(200).json();
        var stockBefore = retailer.stock(article);
        thank(retailer, slug);
        var logBefore = retailer.log(slug);
        shop.crash();
        shop.startAgain();
        assertEquals(orderBefore, retailer.client().get(order).expect(200).json());
        assertEquals(stockBefore, retailer.stock(article));
        var logAfter = retailer.log(slug);
        for (int i = 0; i < logBefore.size(); i++) {
            assertEquals(logBefore.get(i), logAfter.get(i));
        }
        assertTrue(logAfter.size() >= logBefore.size());
    }

    private static JsonNode onlyPaid(Retailer retailer) {
        var paid = new ArrayList<JsonNode>();
        for (JsonNode order :
                retailer.client().get("api/v1/orders").expect(200).json().path("items")) {
            if (order.path("state").asText().equals("PAID")) {
                paid.add(order);
            }
        }
        assertEquals(1, paid.size());
        return paid.getFirst();
    }
}
