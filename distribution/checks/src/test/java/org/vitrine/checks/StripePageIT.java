// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;

/** A shopper pays by card in Stripe's own fields inside the picture, and the shop never sees the number. */
final class StripePageIT {
    private static final String STRIPE = "VITRINE_ORG_VITRINE_PAYMENTS_STRIPE__";
    private static final String NUMBER = "4000056655665556";

    @Test
    void a_card_is_typed_into_stripes_frame_and_leaves_no_trace_here(@TempDir Path home) throws IOException {
        try (var stripe = StripeStage.open();
                var shop = RunningShop.start(plan(home, stripe));
                var browser = Browser.start()) {
            var retailer = Retailer.setUp(shop);
            var lamp = retailer.article("Brass lamp", 5);
            var slug = retailer.liveShow("Evening light", lamp);
            retailer.client()
                    .post("api/v1/shows/" + slug + "/pins", Map.of("product", lamp.product()))
                    .expect(200);
            var page = browser.page(390, 844);
            page.navigate(shop.url() + "shows/" + slug);

            order(page);
            pay(page);

            page.getByText("Thank you, it is yours!").waitFor();
            Eventually.until(() -> stripe.states().equals(List.of("succeeded")));
            assertEquals(List.of(NUMBER), stripe.typed());
            assertNoTraces(shop);
            assertEquals(List.of(), browser.faults());
        }
    }

    private static ShopPlan plan(Path home, StripeStage stripe) {
        return ShopPlan.standard(home)
                .withVariable("VITRINE_ORG_VITRINE_PAYMENTS__ROUTES", "stripe country=DE")
                .withVariable(STRIPE + "API_SECRET", StripeStage.SECRET_KEY)
                .withVariable(STRIPE + "PUBLISHABLE_KEY", "pk_test_stage")
                .withVariable(STRIPE + "API_BASE", stripe.url().toString())
                .withVariable(STRIPE + "SCRIPT", stripe.url() + "/js");
    }

    private static void order(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Buy")).first().click();
        page.getByLabel("E-mail").fill("mia@example.org");
        page.getByLabel("Full name").fill("Mia Muster");
        page.getByLabel("Street and number").fill("Main street 1");
        page.getByLabel("Postcode").fill("10115");
        page.getByLabel("City").fill("Berlin");
        var card = page.getByLabel("Card", new Page.GetByLabelOptions().setExact(true));
        page.getByLabel("Country").selectOption("AT");
        card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.getByLabel("Country").selectOption("DE");
        card.check();
        page.getByRole(AriaRole.BUTTON, named("Order and pay")).click();
    }

    private static void pay(Page page) {
        var slot = page.frameLocator("iframe");
        slot.frameLocator("iframe").getByLabel("Card number").fill(NUMBER);
        slot.getByText("Pay now").click();
    }

    /** A word that the shop does know shows that each look finds what is there. */
    private static void assertNoTraces(RunningShop shop) throws IOException {
        var known = new Traces(shop, "mia@example.org");
        assertTrue(known.inMemory(), "the look at the memory sees nothing");
        assertTrue(known.inFiles(), "the look at the files sees nothing");
        assertTrue(new Traces(shop, "Vitrine is ready").inLogs(), "the look at the log sees nothing");
        assertFalse(known.inLogs(), "an address in the log");

        var number = new Traces(shop, NUMBER);
        assertFalse(number.inMemory(), "a card number in memory");
        assertFalse(number.inFiles(), "a card number in a file");
        assertFalse(number.inLogs(), "a card number in the log");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
