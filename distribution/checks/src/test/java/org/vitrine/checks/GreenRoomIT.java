// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host streams straight from the console, with Chromium's own camera and microphone, and shoppers see it. */
@ExtendWith(SharedShop.class)
final class GreenRoomIT {
    /** Remembers the sockets that the page opens, so that the test can cut the one it streams over. */
    private static final String REMEMBER_SOCKETS = """
            window.publishing = [];
            window.WebSocket = class extends WebSocket {
              constructor(...how) {
                super(...how);
                if (this.url.endsWith('/publish')) publishing.push(this);
              }
            };
            """;

    private static final String VIDEO = """
            (function find(root) {
              for (const element of root.querySelectorAll('*')) {
                const found = element.localName === 'video' ? element : element.shadowRoot && find(element.shadowRoot);
                if (found) return found;
              }
            })(document)
            """;

    @Test
    void a_host_goes_on_air_from_the_browser_alone(RunningShop shop, Retailer retailer) {
        var slug = plannedShow(retailer);
        try (var browser = Browser.withDevices()) {
            var host = browser.page(1440, 900);
            host.addInitScript(REMEMBER_SOCKETS);
            enterGreenRoom(host, shop, retailer, slug);
            switchOn(host);
            send(host, retailer, slug);
            assertSeenByStaffAlone(host, shop, slug);
            goLive(host);
            var shopper = browser.page(390, 844);
            shopper.navigate(shop.url() + "shows/" + slug);
            assertSeen(shopper);
            cutAndComeBack(host, retailer, slug);
            assertSeen(shopper);
            stop(host, retailer, slug);
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void a_slow_upload_costs_pictures_and_quality_and_never_sound(RunningShop shop, Retailer retailer) {
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "console");
            page.getByLabel("Password").waitFor();
            assertEquals(
                    "true kept,false 1300000,false 1300000,false asks,false quiet,true key,true 1625000",
                    page.evaluate(PACE));
        }
    }

    /** What is done with pictures while the network takes nothing, then everything; and whether sound goes on meanwhile. */
    private static final String PACE = """
            async () => {
              const script = document.querySelector('script[src$="console.js"]').src;
              const {Pace} = await import(new URL('green-room/pace.js', script));
              const pace = new Pace(2_000_000);
              const picture = (key, waiting, now) => pace.judge({kind: 'video', key}, waiting, now);
              const told = [];
              const tell = ({goes}, what) => told.push(`${goes} ${what}`);
              tell(picture(false, 100_000, 0), 'kept');
              tell(picture(false, 160_000, 100), pace.rate);
              const sound = pace.judge({kind: 'audio', key: true}, 160_000, 150);
              tell(picture(true, 160_000, 200), pace.rate);
              const asks = picture(false, 10_000, 300);
              tell(asks, asks.wantKey && sound.goes ? 'asks' : 'does not ask');
              const again = picture(false, 0, 400);
              tell(again, again.wantKey ? 'asks again' : 'quiet');
              tell(picture(true, 0, 500), 'key');
              tell(picture(false, 0, 20_000), pace.rate);
              return told.join();
            }
            """;

    private static String plannedShow(Retailer retailer) {
        var article = retailer.article("Spruce stool", 5);
        return retailer.client()
                .post("api/v1/shows", Map.of("title", "Spruce hour", "lineUp", List.of(article.product())))
                .expect(201)
                .field("slug");
    }

    private static void enterGreenRoom(Page host, RunningShop shop, Retailer retailer, String slug) {
        host.navigate(shop.url() + "console/shows/" + slug);
        retailer.logIn(host);
        host.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Green room"))
                .click();
        host.getByText("Camera and microphone are off.").waitFor();
    }

    private static void switchOn(Page host) {
        click(host, "Switch on the camera");
        host.locator("[data-level=good], [data-level=quiet], [data-level=clipping]")
                .waitFor();
        host.getByLabel("Quality").selectOption("low");
        host.waitForCondition(() -> size(host).equals("640x360"));
    }

    private static void send(Page host, Retailer retailer, String slug) {
        host.getByText("No picture arrives yet.").waitFor();
        click(host, "Start sending");
        host.getByText("The picture arrives.").waitFor();
        var show = retailer.client().get("api/v1/shows/" + slug).expect(200);
        assertEquals("ARMED", show.field("state"));
        var stream = retailer.client().get("api/v1/shows/" + slug + "/stream").json();
        assertEquals("opus", stream.path("audio").path("codec").asText());
        assertEquals(640, stream.path("video").path("width").asInt());
    }

    /** The live room shows what arrives, and nobody else sees it. */
    private static void assertSeenByStaffAlone(Page host, RunningShop shop, String slug) {
        host.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Live room"))
                .click();
        host.waitForURL(address -> address.endsWith("/live"));
        host.locator("vt-live-programme video").waitFor();
        assertSeen(host);
        assertEquals(404, shop.client().get("media/" + slug + "/master.m3u8").status());
        host.goBack();
        host.getByText("The picture arrives.").waitFor();
    }

    private static void goLive(Page host) {
        click(host, "Go live");
        host.locator("dialog[open]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Go live").setExact(true))
                .click();
        host.waitForURL(address -> address.endsWith("/live"));
        host.getByText("You are on camera").first().waitFor();
    }

    /** A picture of the camera's size that moves. */
    private static void assertSeen(Page shopper) {
        shopper.waitForCondition(() -> size(shopper).equals("640x360"));
        var before = time(shopper);
        shopper.waitForCondition(() -> time(shopper) > before + 1);
        assertTrue(time(shopper) > before);
    }

    private static void cutAndComeBack(Page host, Retailer retailer, String slug) {
        host.evaluate("publishing.at(-1).close(4900)");
        host.waitForCondition(() -> retailer.count(slug, "streaming.Resumed") == 1);
        assertEquals(2, host.evaluate("publishing.length"));
    }

    private static void stop(Page host, Retailer retailer, String slug) {
        host.locator(".on-camera")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();
        host.waitForCondition(() -> retailer.count(slug, "streaming.Interrupted") == 2);
        assertEquals(0, host.locator(".on-camera").count());
    }

    private static String size(Page page) {
        return String.valueOf(page.evaluate("() => { const video = " + VIDEO
                + "; return video ? `${video.videoWidth}x${video.videoHeight}` : ''; }"));
    }

    private static double time(Page page) {
        return ((Number) page.evaluate("() => { const video = " + VIDEO + "; return video.currentTime; }"))
                .doubleValue();
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
