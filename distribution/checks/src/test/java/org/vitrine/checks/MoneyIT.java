// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.testkit.Eventually;

/** What staff see of the money, and how it goes back. */
@ExtendWith(SharedShop.class)
final class MoneyIT {
    @Test
    void a_piece_comes_back_and_its_money_goes_back(RunningShop shop, Retailer retailer) {
        var order = bought(retailer, 2);
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "console/payments");
            retailer.logIn(page);
            page.getByLabel("Order number").fill(order.path("number").asText());
            page.keyboard().press("Enter");
            page.getByText(Pattern.compile("Order " + order.path("number").asText()))
                    .first()
                    .click();
            page.getByText("Can be given back").waitFor();
            assertEquals(List.of(), Accessibility.faults(page));

            page.getByRole(AriaRole.SPINBUTTON).fill("1");
            assertEquals("49.00", page.getByLabel("Amount").inputValue());
            page.getByLabel("Reason").fill("The cup was broken");
            button(page, "Give back").click();
            page.locator("dialog[open]")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Give back"))
                    .click();

            page.getByText("Given back in part").waitFor();
            page.getByText("The cup was broken").waitFor();
            assertEquals(4900, money(retailer, order, "refunded"));
            assertEquals(4900, money(retailer, order, "refundable"));
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void the_other_pages_about_money_are_there(RunningShop shop, Retailer retailer) {
        bought(retailer, 1);
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            page.navigate(shop.url() + "console/payments/providers");
            retailer.logIn(page);
            page.getByText("Test payments").first().waitFor();
            page.getByText("Works").first().waitFor();
            assertEquals(List.of(), Accessibility.faults(page));
            page.navigate(shop.url() + "console/payments/disputes");
            page.getByText("No charge-backs here.").waitFor();
            page.navigate(shop.url() + "console/payments/reconciliation");
            page.getByText("By provider").waitFor();
            page.getByText("sandbox").first().waitFor();
            assertEquals(List.of(), Accessibility.faults(page));
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void whoever_may_not_see_the_money_does_not(RunningShop shop, Retailer retailer) {
        var order = bought(retailer, 1);
        var email = "host-" + UUID.randomUUID() + "@shop.example";
        retailer.client()
                .post(
                        "api/v1/staff",
                        Map.of("email", email, "password", "pw-" + email, "name", "Hanna", "roles", List.of("HOST")))
                .expect(201);
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "console/orders/" + order.path("id").asText());
            page.locator("[autocomplete=username]").fill(email);
            page.locator("[autocomplete=current-password]").fill("pw-" + email);
            page.keyboard().press("Enter");
            page.getByText("What was bought").waitFor();

            assertEquals(0, page.getByText("look at the money").count());
            assertEquals(0, link(page, "Payments").count());
            assertTrue(link(page, "Orders").count() > 0);
            page.navigate(
                    shop.url() + "console/payments/" + order.path("paymentId").asText());
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
            assertEquals(0, page.getByText("49.00").count());
        }
    }

    @Test
    void what_cannot_be_given_back_is_said(Retailer retailer) {
        var order = bought(retailer, 1);
        var refunds = "api/v1/payments/" + order.path("paymentId").asText() + "/refunds";
        var staff = retailer.client();
        var whole = Map.of("minorUnits", 4900, "currency", "EUR");

        refuse(staff, refunds, Map.of("amount", Map.of("minorUnits", 4901, "currency", "EUR"), "reason", "r"), 409);
        refuse(staff, refunds, Map.of("amount", Map.of("minorUnits", 1, "currency", "USD"), "reason", "r"), 409);
        refuse(staff, refunds, Map.of("amount", Map.of("minorUnits", 0, "currency", "EUR"), "reason", "r"), 400);
        refuse(staff, refunds, Map.of("amount", whole), 400);
        refuse(staff, refunds, Map.of("amount", whole, "reason", "r", "lines", Map.of("SKU", 0)), 400);
        refuse(staff, "api/v1/payments/" + UUID.randomUUID() + "/refunds", Map.of("amount", whole, "reason", "r"), 404);
        retailer.guest().post(refunds, Map.of("amount", whole, "reason", "r")).expect(403);
        retailer.guest().get("api/v1/payments").expect(403);
        retailer.guest().get("api/v1/payments/providers").expect(403);
        assertEquals(0, money(retailer, order, "refunded"));
    }

    @Test
    void the_report_adds_up(Retailer retailer) {
        bought(retailer, 1);
        var today = LocalDate.now(ZoneOffset.UTC);
        var days = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1);

        var report = retailer.client()
                .get("api/v1/payments/reconciliation" + days)
                .expect(200)
                .json();
        var csv = retailer.client()
                .get("api/v1/payments/reconciliation/csv" + days)
                .expect(200)
                .response()
                .body();

        assertTrue(
                report.path("providers")
                                .path(0)
                                .path("taken")
                                .path("minorUnits")
                                .asLong()
                        >= 4900,
                report::toString);
        assertTrue(csv.contains("total,sandbox,EUR,"), csv);
        retailer.client().get("api/v1/payments/reconciliation?from=2026-11-30").expect(400);
    }

    /** An order of so many pieces whose money was taken. */
    private static JsonNode bought(Retailer retailer, int pieces) {
        var article = retailer.article("Cup", 5);
        var guest = retailer.guest();
        var cart = guest.post("api/v1/carts", Map.of("currency", "EUR"))
                .expect(201)
                .field("id");
        guest.post("api/v1/carts/" + cart + "/lines", Map.of("variantId", article.variant(), "quantity", pieces))
                .expect(201);
        var order = guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "api/v1/carts/" + cart + "/complete",
                        Map.of("email", "a@example.org", "payment", Map.of("provider", "sandbox", "method", "ok")))
                .expect(201)
                .json();
        Eventually.until(() -> money(retailer, order, "captured") == 4900L * pieces);
        return order;
    }

    private static long money(Retailer retailer, JsonNode order, String sum) {
        return retailer.client()
                .get("api/v1/payments/" + order.path("paymentId").asText())
                .expect(200)
                .json()
                .path("payment")
                .path(sum)
                .path("minorUnits")
                .asLong();
    }

    private static void refuse(ShopClient staff, String address, Map<String, ?> body, int status) {
        var answer = staff.post(address, body).expect(status);
        assertTrue(answer.field("detail").endsWith("."), () -> answer.field("detail"));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
