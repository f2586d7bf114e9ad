// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;
import org.vitrine.ui.Slot;

/** Every slot that is declared has its place in a page, and every place that a page has is declared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlotsIT {
    private static final String TEXT = " of 1.0.0";

    /** The slots whose element is to be seen, and behind a bar the names of all that the page has. */
    private static final String SEEN = """
            () => {
              const seen = new Set(), places = new Set();
              const walk = (root) => root.querySelectorAll('*').forEach((element) => {
                if (element.localName === 'vt-slot') places.add(element.getAttribute('name'));
                if (element.localName.startsWith('vtx-') && element.textContent.endsWith('%s') && element.checkVisibility()) seen.add(element.host.slot);
                if (element.shadowRoot) walk(element.shadowRoot);
              });
              walk(document);
              return [...seen].join(' ') + '|' + [...places].join(' ');
            }
            """.formatted(TEXT);

    private final Set<String> seen = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();

    private RunningShop shop;
    private Retailer retailer;
    private Retailer.Article chair;
    private String slug;
    private Browser browser;

    @BeforeAll
    void openAShow(@TempDir Path home) {
        shop = RunningShop.start(ShopPlan.standard(home).withUnsignedPlugins());
        retailer = Retailer.setUp(shop);
        chair = retailer.article("Beech chair", 9);
        slug = retailer.liveShow("Slots", chair);
        retailer.client()
                .put("api/v1/products/" + chair.product() + "/model", SmallModel.GLB)
                .expect(200);
        retailer.client()
                .post("api/v1/shows/" + slug + "/pins", Map.of("product", chair.product()))
                .expect(200);
        retailer.guest()
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", "Is it oiled?"))
                .expect(201);
        browser = Browser.start();
    }

    @AfterAll
    void close() {
        browser.close();
        shop.close();
    }

    @Test
    void every_declared_slot_renders_and_every_place_is_declared() throws IOException {
        try (var plugin = new PagesPlugin(shop, "org.example.everywhere").into(Slot.values())) {
            plugin.deliver("1.0.0", PagesPlugin.TELLS);
            visitTheConsole();
            visitThePlayer(browser.page(390, 844));
            visitThePlayer(browser.page(1440, 900));
            visitAnEndedShow();
            visitAReplay();
        }
        var declared = Arrays.stream(Slot.values()).map(Slot::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(declared, seen);
        assertEquals(declared, places);
        assertEquals(List.of(), browser.faults());
    }

    private void visitTheConsole() {
        var page = browser.page(1440, 900);
        page.navigate(shop.url() + "console");
        look(page, Slot.LOGIN_METHODS);
        retailer.logIn(page);
        look(page, Slot.HOME_CARDS);
        page.navigate(shop.url() + "console/shows");
        look(page, Slot.SHOWS_COLUMNS);
        page.navigate(shop.url() + "console/shows/" + slug);
        look(page, Slot.PLAN_ITEM_EDITOR);
        press(page, "Tryout");
        look(page, Slot.SHOW_TABS);
        visitTheLiveRoom(page);
        visitRecords(page);
        page.locator("nav").getByText("Tryout").first().click();
        look(page, Slot.NAV);
        page.close();
    }

    private void visitTheLiveRoom(Page page) {
        page.navigate(shop.url() + "console/shows/" + slug + "/live");
        look(page, Slot.LIVE_HEADER);
        look(page, Slot.LIVE_DECK);
        press(page, "Tryout");
        look(page, Slot.LIVE_SIDE_TABS);
        press(page, "Chat");
        page.locator(".message button").first().click();
        look(page, Slot.LIVE_CHAT_MESSAGE_ACTIONS);
    }

    private void visitRecords(Page page) {
        page.navigate(shop.url() + "console/products/" + chair.product());
        look(page, Slot.PRODUCT_DETAIL);
        page.navigate(shop.url() + "console/orders/" + order());
        look(page, Slot.ORDER_DETAIL);
        page.navigate(shop.url() + "console/insights/" + slug);
        look(page, Slot.INSIGHTS_CARDS);
        page.navigate(shop.url() + "console/settings");
        look(page, Slot.SETTINGS_SECTIONS);
        page.navigate(shop.url() + "console/system");
        look(page, Slot.SYSTEM_HEALTH);
    }

    private String order() {
        var guest = retailer.guest();
        var cart = guest.post("api/v1/carts", Map.of("currency", "EUR"))
                .expect(201)
                .field("id");
        guest.post(
                "api/v1/carts/" + cart + "/lines", Map.of("variantId", chair.variant(), "quantity", 1, "show", slug));
        var body = Map.of("email", "slots@example.org", "payment", Map.of("provider", "sandbox", "method", "ok"));
        return guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("api/v1/carts/" + cart + "/complete", body)
                .expect(201)
                .field("id");
    }

    private void visitThePlayer(Page page) {
        page.navigate(shop.url() + "shows/" + slug);
        look(page, Slot.OVERLAY_TOP);
        look(page, Slot.OVERLAY_VIDEO);
        look(page, Slot.OVERLAY_CAPTIONS);
        look(page, Slot.OVERLAY_ACTIONS);
        look(page, Slot.BELOW_VIDEO);
        look(page, Slot.PRODUCT_CARD_ACTIONS);
        if (page.viewportSize().width > 900) {
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Tryout"))
                    .click();
            look(page, Slot.SIDE_TABS);
            page.getByRole(AriaRole.TAB).nth(1).click();
        } else {
            page.locator(".shop").click();
            look(page, Slot.SIDE_TABS);
        }
        page.locator("vt-shelf button").first().click();
        look(page, Slot.PRODUCT_SHEET_SECTIONS);
        press(page, "See it in your room");
        look(page, Slot.AR_VIEWER);
        press(page, "Buy now");
        look(page, Slot.CHECKOUT_STEPS);
        look(page, Slot.CHECKOUT_METHODS);
        page.close();
    }

    private void visitAnEndedShow() {
        var over = retailer.liveShow("Over", chair);
        retailer.client().post("api/v1/shows/" + over + "/end", "{}").expect(200);
        var page = browser.page(390, 844);
        page.navigate(shop.url() + "shows/" + over);
        look(page, Slot.ENDED);
        page.close();
    }

    private void visitAReplay() throws IOException {
        var over = retailer.liveShow("Replayed", chair);
        var recording = "api/v1/shows/" + over + "/recording";
        var clip = "modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv";
        var encoder = ClipLoop.start(
                URI.create(shop.rtmp() + retailer.streamKey()),
                Clip.of(Checkout.root().resolve(clip)));
        Eventually.until(() -> retailer.client().get(recording).status() == 200);
        retailer.client().post("api/v1/shows/" + over + "/end", "{}").expect(200);
        encoder.close();
        Eventually.until(() -> shop.client().get(recording).status() == 200);
        var page = browser.page(390, 844);
        page.navigate(shop.url() + "shows/" + over);
        look(page, Slot.REPLAY_TIMELINE);
        page.close();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** Waits for the element in a slot and notes what else the page has. */
    private void look(Page page, Slot slot) {
        page.getByText(slot.id() + TEXT).first().waitFor();
        var found = (String) page.evaluate(SEEN);
        var bar = found.indexOf('|');
        var now = List.of(found.substring(0, bar).split(" "));
        assertTrue(now.contains(slot.id()), () -> slot.id() + " is not among " + now);
        seen.addAll(now);
        places.addAll(List.of(found.substring(bar + 1).split(" ")));
    }
}
