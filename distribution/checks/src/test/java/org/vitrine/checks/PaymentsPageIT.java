// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff see of the money in the console, and how it goes back. */
@ExtendWith(SharedShop.class)
final class PaymentsPageIT {
    private static final String ACTION = "Give back";
    private static final String REFUNDS = "**/api/v1/payments/*/refunds";

    @Test
    void a_piece_comes_back_and_its_money_goes_back(RunningShop shop, Retailer retailer) {
        var bought = Bought.pieces(retailer, 2);
        try (var browser = Browser.start()) {
            var page = logIn(browser.page(1440, 900), shop.url() + "console/payments", retailer);
            page.getByLabel("Order number or reference").fill(bought.number());
            page.keyboard().press("Enter");
            page.getByText(Pattern.compile("Order " + bought.number())).first().click();
            button(page, "Give money back").click();
            page.getByLabel("Pieces of the order").check();
            page.getByRole(AriaRole.SPINBUTTON).fill("1");
            page.getByLabel("Reason").fill("The cup was broken");
            page.getByText("That is €49.00.").waitFor();
            assertEquals(List.of(), Accessibility.faults(page));
            button(page, ACTION).click();
            confirm(page);

            page.getByText("Given back in part").waitFor();
            page.getByText("Why: The cup was broken").waitFor();
            page.getByText(Pattern.compile("By you · one piece of SKU-")).waitFor();
            page.getByText(Pattern.compile("told by sandbox’s (answer|report)"))
                    .first()
                    .waitFor();
            assertEquals(4900, bought.money("refunded"));
            assertEquals(4900, bought.money("refundable"));
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void an_attempt_whose_answer_was_lost_counts_once(RunningShop shop, Retailer retailer) {
        var bought = Bought.pieces(retailer, 2);
        try (var browser = Browser.start()) {
            var page = open(browser, shop, retailer, bought);
            var calls = new AtomicInteger();
            page.route(REFUNDS, route -> {
                if (calls.getAndIncrement() > 0) {
                    route.resume();
                    return;
                }
                assertEquals(202, route.fetch().status());
                route.abort();
            });
            wish(page, "An amount", "10.00");
            button(page, ACTION).click();
            confirm(page);
            page.getByText(Pattern.compile("^No answer came")).waitFor();
            button(page, "Ask again").click();

            page.getByText("Given back in part").waitFor();
            assertEquals(2, calls.get());
            assertEquals(1, refunds(bought));
            assertEquals(1000, bought.money("refunded"));
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void what_is_refused_is_said_in_a_sentence(RunningShop shop, Retailer retailer) {
        var bought = Bought.pieces(retailer, 2);
        try (var browser = Browser.start()) {
            var page = open(browser, shop, retailer, bought);
            wish(page, "All that is left", null);
            var part = Map.of("minorUnits", 4900, "currency", "EUR");
            retailer.client()
                    .post(bought.refunds(), Map.of("amount", part, "reason", "r"))
                    .expect(202);
            button(page, ACTION).click();
            confirm(page);
            page.getByText("No more than €49.00 of this payment can be given back.")
                    .waitFor();

            page.route(REFUNDS, PaymentsPageIT::forbid);
            page.getByText("All that is left: €49.00").waitFor();
            button(page, ACTION).click();
            confirm(page);
            page.getByText("Your role does not include this.").waitFor();
            assertEquals(1, refunds(bought));
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void the_pages_are_accessible(RunningShop shop, Retailer retailer) {
        var bought = Bought.pieces(retailer, 1);
        bought.chargeBack();
        var faults = new ArrayList<String>();
        try (var browser = Browser.start()) {
            for (var look : Look.values()) {
                var page = logIn(look.open(browser), shop.url() + "console/payments", retailer);
                for (var german : List.of(false, true)) {
                    for (var seen : seen(bought, german)) {
                        page.navigate(
                                shop.url() + "console/payments" + seen.path() + (german ? "?lang=de" : "?lang=en"));
                        page.locator("main")
                                .getByText(Pattern.compile(seen.text()))
                                .first()
                                .waitFor();
                        faults.addAll(Accessibility.faults(page));
                        assertTrue((boolean) page.evaluate("document.body.scrollWidth <= innerWidth"), page.url());
                    }
                }
                page.close();
            }
            assertEquals(List.of(), faults);
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void whoever_may_not_see_the_money_does_not(RunningShop shop, Retailer retailer) {
        var bought = Bought.pieces(retailer, 1);
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "console/orders/" + bought.id());
            logInAs(page, retailer, "HOST");
            page.getByText("What was bought").waitFor();
            assertEquals(0, page.getByText("look at the money").count());
            assertEquals(0, link(page, "Payments").count());
            assertTrue(link(page, "Orders").count() > 0);
            for (var path : List.of("", "/" + bought.payment(), "/disputes", "/providers", "/reconciliation")) {
                page.navigate(shop.url() + "console/payments" + path);
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .waitFor();
                assertEquals(0, page.getByText("49.00").count());
                assertEquals(0, page.getByText("Reconciliation").count());
            }
        }
    }

    @Test
    void whoever_may_only_look_gives_nothing_back(RunningShop shop, Retailer retailer) {
        var bought = Bought.pieces(retailer, 1);
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "console/orders/" + bought.id());
            logInAs(page, retailer, "ANALYST");
            link(page, "look at the money").click();
            page.getByText("Can be given back").waitFor();
            assertEquals(0, button(page, "Give money back").count());
            assertEquals(List.of(), browser.faults());
        }
    }

    private static List<Seen> seen(Bought bought, boolean german) {
        return List.of(
                new Seen("", bought.number()),
                new Seen("/" + bought.payment(), german ? "Beim Anbieter zu beantworten bis" : "To be answered at the"),
                new Seen("/disputes", german ? "Laut Karteninhaber" : "it was not me"),
                new Seen("/providers", german ? "Arbeitet" : "Works"),
                new Seen("/reconciliation", "sandbox"));
    }

    private static Page open(Browser browser, RunningShop shop, Retailer retailer, Bought bought) {
        var page = logIn(browser.page(1440, 900), shop.url() + "console/payments/" + bought.payment(), retailer);
        button(page, "Give money back").click();
        return page;
    }

    private static Page logIn(Page page, String address, Retailer retailer) {
        page.navigate(address);
        retailer.logIn(page);
        return page;
    }

    private static void logInAs(Page page, Retailer retailer, String role) {
        var email = role + "-" + UUID.randomUUID() + "@shop.example";
        var password = "pw-" + email;
        retailer.client()
                .post(
                        "api/v1/staff",
                        Map.of("email", email, "password", password, "name", "Hanna", "roles", List.of(role)))
                .expect(201);
        page.locator("[autocomplete=username]").fill(email);
        page.locator("[autocomplete=current-password]").fill(password);
        page.keyboard().press("Enter");
    }

    private static void wish(Page page, String kind, @Nullable String amount) {
        page.getByLabel(Pattern.compile("^" + kind)).check();
        if (amount != null) {
            page.locator("#refund-amount").fill(amount);
        }
        page.getByLabel("Reason").fill("As agreed");
    }

    private static void confirm(Page page) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(ACTION))
                .click();
    }

    private static void forbid(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(403)
                .setContentType("application/problem+json")
                .setBody(
                        "{\"status\": 403, \"code\": \"not-permitted\", \"detail\": \"This needs payments.refund.\"}"));
    }

    private static long refunds(Bought bought) {
        return StreamSupport.stream(bought.whole().path("commands").spliterator(), false)
                .filter(command -> command.path("kind").asText().equals("REFUND"))
                .count();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A page about money, and what stands on it once it has been drawn. */
    private record Seen(String path, String text) {}
}
