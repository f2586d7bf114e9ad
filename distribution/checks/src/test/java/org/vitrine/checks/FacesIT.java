// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Console and storefront: everyone can use them, on small and large screens, by day and by night, in their language. */
@ExtendWith(SharedShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FacesIT {
    private static final Pattern DATA = Pattern.compile(
            "Wicker|Test card|Order and pay|Olga|Vitrine|shop\\.example|EUR|org\\.vitrine|SNAPSHOT|[0-9a-f]{8}|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d+");

    private RunningShop shop;
    private Retailer retailer;
    private String slug;
    private Browser browser;

    @BeforeAll
    void openAShow(RunningShop shop, Retailer retailer) {
        this.shop = shop;
        this.retailer = retailer;
        slug = retailer.liveShow("Garden", retailer.article("Wicker chair", 50), retailer.article("Wicker table", 2));
        browser = Browser.start();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertEquals(List.of(), browser.faults());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void the_storefront_is_accessible() {
        var faults = new ArrayList<String>();
        for (var look : Look.values()) {
            var page = look.open(browser);
            page.navigate(shop.url().toString());
            page.getByText("Garden").first().waitFor();
            faults.addAll(Accessibility.faults(page));
            buy(page, "en", "Buy now");
            faults.addAll(Accessibility.faults(page));
            page.close();
        }
        assertEquals(List.of(), faults);
    }

    /** Opens the show and goes to the form in which one orders. */
    private void buy(Page page, String language, String now) {
        page.navigate(shop.url() + "shows/" + slug + "?lang=" + language);
        if (page.viewportSize().width > 900) {
            page.getByRole(AriaRole.TAB).nth(1).click();
        } else {
            page.locator(".shop").click();
        }
        page.getByText("Wicker chair").first().waitFor();
        page.getByText("Wicker chair").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(now))
                .click();
        page.locator("[autocomplete=email]").waitFor();
    }

    @Test
    void the_console_is_accessible() {
        var faults = new ArrayList<String>();
        for (var look : Look.values()) {
            var page = look.open(browser);
            page.navigate(shop.url() + "console");
            page.getByLabel("Password").waitFor();
            faults.addAll(Accessibility.faults(page));
            logIn(page);
            for (var screen : screens()) {
                open(page, screen);
                faults.addAll(Accessibility.faults(page));
            }
            page.close();
        }
        assertEquals(List.of(), faults);
    }

    private void logIn(Page page) {
        page.locator("[autocomplete=username]").fill(Retailer.EMAIL);
        page.locator("[autocomplete=current-password]").fill(retailer.password());
        page.keyboard().press("Enter");
        page.locator("h1").waitFor();
    }

    private List<String> screens() {
        return List.of(
                "",
                "/shows",
                "/shows/" + slug,
                "/shows/" + slug + "/green-room",
                "/shows/" + slug + "/live",
                "/products",
                "/orders",
                "/insights",
                "/settings",
                "/system",
                "/extensions",
                "/extensions/org.vitrine.chat");
    }

    private void open(Page page, String screen) {
        page.navigate(shop.url() + "console" + screen);
        page.locator("h1").waitFor();
        page.waitForCondition(() -> page.locator(".vt-skeleton").count() == 0);
    }

    @Test
    void every_text_comes_from_a_message_file() {
        var page = browser.page(1440, 900);
        page.navigate(shop.url() + "?lang=en-XA");
        page.getByText("Garden").first().waitFor();
        var plain = new ArrayList<>(notTranslated(page));
        page.navigate(shop.url() + "shows/" + slug + "?lang=en-XA");
        page.getByRole(AriaRole.TAB).nth(1).click();
        page.getByText("Wicker chair").first().click();
        page.locator("vt-product-sheet .primary").click();
        page.locator("[autocomplete=email]").waitFor();
        plain.addAll(notTranslated(page));
        page.navigate(shop.url() + "console?lang=en-XA");
        page.locator("[autocomplete=current-password]").waitFor();
        plain.addAll(notTranslated(page));
        logIn(page);
        for (var screen : screens().subList(0, 8)) {
            open(page, screen);
            plain.addAll(notTranslated(page));
        }
        open(page, "/extensions/org.vitrine.chat");
        plain.addAll(notTranslated(page));
        assertEquals(List.of(), plain);
    }

    private List<String> notTranslated(Page page) {
        var titles = titles();
        return PageTexts.notTranslated(
                page, text -> DATA.matcher(text).find() || titles.stream().anyMatch(text::contains));
    }

    /** What other tests have called their shows and products in the same shop. */
    private List<String> titles() {
        return Stream.of("shows", "products")
                .flatMap(
                        kind -> retailer
                                .client()
                                .get("api/v1/" + kind + "?limit=100")
                                .json()
                                .path("items")
                                .findValuesAsText("title")
                                .stream())
                .toList();
    }

    @Test
    void german_is_spoken() {
        var page = browser.page(390, 844);
        buy(page, "de", "Jetzt kaufen");
        assertEquals("de", page.locator("html").getAttribute("lang"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zahlungspflichtig bestellen"))
                .waitFor();
        page.navigate(shop.url() + "console?lang=de");
        page.getByLabel("Passwort").waitFor();
        page.close();
    }
}
