// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The host and the audience, each in a browser of their own: polls, quizzes, questions and hearts. */
@ExtendWith(SharedShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AudienceIT {
    private static final Pattern DATA =
            Pattern.compile("Jug|Assam|China|India|Green|Black|oiled|Twice|Olga|Guest \\d+|Vitrine");

    private Browser browser;
    private Page host;
    private Page shopper;
    private Page german;
    private Page accented;

    @BeforeAll
    void openTheDoors(RunningShop shop, Retailer retailer) {
        browser = Browser.start();
        var slug = retailer.liveShow("Jug evening", retailer.article("Jug of plums", 5));
        host = browser.page(1440, 900);
        host.navigate(shop.url() + "console");
        retailer.logIn(host);
        host.navigate(shop.url() + "console/shows/" + slug + "/live");
        shopper = watch(shop.url() + "shows/" + slug, 390);
        german = watch(shop.url() + "shows/" + slug + "?lang=de", 1440);
        accented = watch(shop.url() + "shows/" + slug + "?lang=en-XA", 1440);
    }

    private Page watch(String address, int width) {
        var page = browser.page(width, 900);
        page.navigate(address);
        page.getByText("Jug evening").first().waitFor();
        return page;
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
    void a_poll_is_asked_answered_and_shown_to_both_sides() {
        press(host, "Polls");
        prepare("Green or black tea?", "Green", "Black", false);
        var faults = look(host);
        press(host, "Ask now");
        press(shopper, "Green");
        shopper.getByText("1 vote").waitFor();
        german.getByText("Ein Tipp stimmt ab").waitFor();
        host.getByText("1 · 100%").waitFor();
        var card = card(shopper, "Green or black tea?");
        assertEquals(0, card.locator(".option").count());
        faults.addAll(look(shopper, german, host));
        press(host, "End the vote");
        card.getByText("Result · 1 vote").waitFor();
        german.getByText("Ergebnis · 1 Stimme").waitFor();
        article("Green or black tea?").getByText("Ended").waitFor();
        faults.addAll(look(shopper, german, host));
        assertEquals(List.of(), faults);
    }

    @Test
    void a_quiz_tells_who_was_right_when_it_is_over() {
        press(host, "Polls");
        prepare("Where is Assam?", "China", "India", true);
        press(host, "Ask now");
        press(shopper, "India");
        press(german, "China");
        card(shopper, "Where is Assam?").getByText("Your vote").waitFor();
        card(german, "Where is Assam?").getByText("Deine Stimme").waitFor();
        assertEquals(List.of(), notTranslated());
        press(host, "End the vote");
        shopper.getByText("You were right!").first().waitFor();
        german.getByText("Diesmal leider nicht.").first().waitFor();
        assertEquals(List.of(), notTranslated());
    }

    @Test
    void a_question_is_asked_shown_and_answered() {
        press(shopper, "Ask");
        shopper.getByLabel("What would you like to know?").fill("Is it oiled?");
        press(shopper, "Ask the host");
        shopper.locator("dialog").getByText("Waiting").waitFor();
        press(host, "Questions");
        var faults = look(shopper, host);
        shopper.keyboard().press("Escape");
        press(host, "Show on screen");
        german.locator("section").getByText("Is it oiled?").waitFor();
        faults.addAll(look(german, host));
        assertEquals(List.of(), notTranslated());
        press(host, "Write an answer");
        host.getByLabel("Your answer").fill("Twice.");
        press(host, "Send the answer");
        shopper.getByText("Your question was answered: Twice.").first().waitFor();
        german.locator("section").getByText("Is it oiled?").waitFor(gone());
        assertEquals(List.of(), faults);
    }

    @Test
    void hearts_rise_on_everyones_page() {
        var layer = german.locator(".layer svg").first();
        press(shopper, "Send a heart");
        layer.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        press(shopper, "More reactions");
        press(shopper, "Applaud");
        assertEquals(List.of(), look(shopper));
    }

    private void prepare(String question, String one, String other, boolean isQuiz) {
        press(host, "New poll or quiz");
        host.getByLabel("Question").fill(question);
        option(1).fill(one);
        option(2).fill(other);
        if (isQuiz) {
            host.getByLabel("This is a quiz: one option is right").check();
            host.getByRole(AriaRole.RADIO).nth(1).check();
        }
        press(host, "Save the poll");
        article(question).getByText("Prepared").waitFor();
    }

    private Locator option(int number) {
        return host.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Option " + number));
    }

    private Locator article(String question) {
        return host.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(question));
    }

    private static Locator card(Page page, String question) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(question));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static List<String> look(Page... pages) {
        var faults = new ArrayList<String>();
        for (var page : pages) {
            faults.addAll(Accessibility.faults(page));
        }
        return faults;
    }

    private List<String> notTranslated() {
        return PageTexts.notTranslated(accented, text -> DATA.matcher(text).find());
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
