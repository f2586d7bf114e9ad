// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.ClipLoop;

/** What modules put into the tabs of a show: everyone can use them, in English and German, on all screens. */
@ExtendWith(SharedShop.class)
final class TabsIT {
    private static final int FEWEST = 4;

    @Test
    void the_tabs_of_a_show_are_accessible(RunningShop shop, Retailer retailer) throws IOException {
        var slug = fullShow(shop, retailer);
        var faults = new ArrayList<String>();
        try (var browser = Browser.start()) {
            for (var look : Look.values()) {
                var page = look.open(browser);
                page.navigate(shop.url() + "console");
                retailer.logIn(page);
                for (var language : List.of("en", "de")) {
                    page.navigate(shop.url() + "console/shows/" + slug + "?lang=" + language);
                    int tabs = each(page, "show.tabs", faults);
                    assertTrue(tabs >= FEWEST, () -> tabs + " tabs");
                    assertEquals(language, page.locator("html").getAttribute("lang"));
                    page.navigate(shop.url() + "console/shows/" + slug + "/live?lang=" + language);
                    showChat(page);
                    each(page, "live.side-tabs", faults);
                }
                page.close();
            }
            assertEquals(List.of(), faults);
            assertEquals(List.of(), browser.faults());
        }
    }

    /** On a narrow page one panel of the live room is seen at a time. */
    private static void showChat(Page page) {
        page.locator(".chat-panel").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!page.locator(".chat-panel").isVisible()) {
            page.locator(".panel-choices")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Chat").setExact(true))
                    .click();
        }
    }

    /** Opens each tab that a module offers and looks at it; how many there are. */
    private static int each(Page page, String slot, List<String> faults) {
        var tabs = page.locator(".choices:has(~ .own-panel) > button");
        tabs.first().waitFor();
        int all = tabs.count();
        for (int tab = 1; tab < all; tab++) {
            tabs.nth(tab).click();
            page.locator("vt-slot[name='" + slot + "'] vt-contribution")
                    .locator("button, input")
                    .first()
                    .waitFor();
            faults.addAll(Accessibility.faults(page));
        }
        return all - 1;
    }

    /** With something in each tab. */
    private static String fullShow(RunningShop shop, Retailer retailer) throws IOException {
        var slug = retailer.liveShow("Orchard", retailer.article("Pear", 5));
        var show = "api/v1/shows/" + slug;
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), StreamClip.demo());
        try {
            Eventually.until(() -> retailer.client().get(show + "/recording").status() == 200);
        } finally {
            encoder.close();
        }
        new Asking(retailer, slug).poll("Pear or plum?");
        new Asking(retailer, slug).question("Is it ripe?");
        retailer.client()
                .with("Content-Type", "text/vtt")
                .put(show + "/captions/en", "WEBVTT\n\n00:00.000 --> 00:01.000\nA pear\n")
                .expect(200);
        retailer.client()
                .post(show + "/simulcast", Map.of("name", "Elsewhere", "url", "rtmp://127.0.0.1/live", "key", "pear"))
                .expect(201);
        return slug;
    }
}
