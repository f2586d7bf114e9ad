// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host's day in the console, by its buttons alone: a product, its stock, a show with it, on air, a ban, and the end. */
@ExtendWith(SharedShop.class)
final class HostIT {
    @Test
    void a_host_puts_up_a_product_plans_a_show_runs_it_and_ends_it(RunningShop shop, Retailer retailer) {
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            logIn(page, shop, retailer);
            putUp(page, shop);
            plan(page, shop);
            goOnAir(page);
            var slug = retailer.client().get("api/v1/shows/oak-evening").expect(200);
            assertEquals("LIVE", slug.field("state"));
            ban(page, retailer);
            end(page);
            page.waitForCondition(() -> "ENDED"
                    .equals(retailer.client().get("api/v1/shows/oak-evening").field("state")));
            assertEquals(List.of(), browser.faults());
        }
    }

    private static void logIn(Page page, RunningShop shop, Retailer retailer) {
        page.navigate(shop.url() + "console");
        page.getByLabel("E-mail").fill(Retailer.EMAIL);
        page.getByLabel("Password").fill(retailer.password());
        click(page, "Log in");
        page.getByText("Hello").waitFor();
    }

    private static void putUp(Page page, RunningShop shop) {
        page.navigate(shop.url() + "console/products/new");
        page.getByLabel(Pattern.compile("^Title")).first().fill("Oak tray");
        page.getByLabel("Item number (SKU)").fill("OAK-1");
        page.getByLabel(Pattern.compile("^Price in")).first().fill("39.50");
        page.getByLabel("Shoppers see this product").check();
        click(page, "Save");
        page.getByText("Product saved").first().waitFor();
        page.getByLabel("In the house").fill("7");
        click(page, "Set");
        page.getByText("Stock updated").first().waitFor();
    }

    private static void plan(Page page, RunningShop shop) {
        page.navigate(shop.url() + "console/shows");
        click(page, "New show");
        page.locator("#new-title").fill("Oak evening");
        click(page, "Plan this show");
        click(page, "Add products");
        page.getByLabel("Oak tray").check();
        click(page, "Add one product");
        click(page, "Save");
        page.getByText("All changes are saved").first().waitFor();
        click(page, "Prepare this show");
        page.getByText("Prepared").first().waitFor();
    }

    private static void goOnAir(Page page) {
        page.waitForURL(address -> address.endsWith("/live")); // preparing a show leads there
        click(page, "Go live");
        confirm(page, "Go live");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("End").setExact(true))
                .waitFor();
    }

    private static void ban(Page page, Retailer retailer) {
        var rude = retailer.guest();
        var messages = "api/v1/shows/oak-evening/messages";
        rude.post(messages, Map.of("text", "Your wood is bad!")).expect(201);
        page.getByText("Your wood is bad!").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Actions for")))
                .click();
        click(page, "Ban from the chat");
        confirm(page, "Ban from the chat");
        page.getByText("can no longer write").first().waitFor();
        assertEquals(
                403, rude.post(messages, Map.of("text", "And the oil too!")).status());
    }

    private static void end(Page page) {
        click(page, "End");
        confirm(page, "End the show");
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void confirm(Page page, String name) {
        page.locator("dialog[open]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
