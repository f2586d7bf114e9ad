// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff rehearse payments at the sandbox's switchboard, in English and German, on all screens. */
final class SandboxSwitchboardIT {
    private static final String NO_MONEY = ".no-money";

    @Test
    void staff_rehearse_what_can_go_wrong(@TempDir Path home) {
        try (var shop = RunningShop.start(ShopPlan.standard(home));
                var browser = Browser.start()) {
            var retailer = Retailer.setUp(shop);
            var buyer = new Buyer(retailer, retailer.article("Beech chair", 9));
            var page = open(shop, retailer, browser);

            page.getByLabel("The next payment shall be by").selectOption("declined");
            said(page, "Set. It holds from the next call on.");
            buyer.pay("ok", 402);
            approve(page, buyer);
            chargeBack(page);
            mischief(page, buyer);

            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void everyone_can_use_it(@TempDir Path home) {
        var faults = new ArrayList<String>();
        try (var shop = RunningShop.start(ShopPlan.standard(home));
                var browser = Browser.start()) {
            var retailer = Retailer.setUp(shop);
            var buyer = new Buyer(retailer, retailer.article("Beech chair", 9));
            buyer.pay("needs-step", 202);
            for (var look : Look.values()) {
                var page = look.open(browser);
                page.navigate(shop.url() + "console");
                retailer.logIn(page);
                var address =
                        page.locator("nav a:has-text('Test payments')").first().getAttribute("href");
                for (var language : List.of("en", "de")) {
                    page.navigate(shop.url() + address.substring(1) + "?lang=" + language);
                    page.locator(".sandbox-board td button").first().waitFor();
                    faults.addAll(Accessibility.faults(page));
                }
                page.close();
            }
            assertEquals(List.of(), faults);
            assertEquals(List.of(), browser.faults());
        }
    }

    private static Page open(RunningShop shop, Retailer retailer, Browser browser) {
        var page = browser.page(1440, 900);
        page.navigate(shop.url() + "console");
        retailer.logIn(page);
        page.locator("nav").getByText("Test payments").first().click();
        page.locator(NO_MONEY).waitFor();
        return page;
    }

    private static void approve(Page page, Buyer buyer) {
        buyer.pay("needs-step", 202);
        press(page, "Approve");
        said(page, "Done. The shop is being told.");
    }

    /** Of the order that was approved just now: its money is taken at once. */
    private static void chargeBack(Page page) {
        press(page, "Charge back");
        page.getByText("Charge-back open").waitFor();
        press(page, "Decide: won");
        page.getByText("Charge-back won").waitFor();
    }

    private static void mischief(Page page, Buyer buyer) {
        page.getByLabel("cannot reach the sandbox").fill("100");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        said(page, "Set. It holds from the next call on.");
        buyer.pay("ok", 402);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nothing goes wrong"))
                .click();
        page.locator("#sandbox-out-of-reach[aria-valuetext='0%']").waitFor();
        buyer.pay("ok", 201);
    }

    private static void press(Page page, String action) {
        page.locator(".sandbox-board")
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + action + ": ")))
                .first()
                .click();
    }

    private static void said(Page page, String text) {
        page.getByText(text).waitFor();
    }

    /** Buys one piece after the other. */
    private record Buyer(Retailer retailer, Retailer.Article article) {
        void pay(String method, int status) {
            var guest = retailer.guest();
            var cart = guest.post("api/v1/carts", Map.of("currency", "EUR"))
                    .expect(201)
                    .field("id");
            guest.post("api/v1/carts/" + cart + "/lines", Map.of("variantId", article.variant(), "quantity", 1));
            var payment = Map.of("provider", "sandbox", "method", method);
            guest.with("Idempotency-Key", UUID.randomUUID().toString())
                    .post(
                            "api/v1/carts/" + cart + "/complete",
                            Map.of("email", "buyer@example.org", "payment", payment))
                    .expect(status);
        }
    }
}
