// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.testkit.Eventually;

/** The talk of a show between the player of a shopper and the console of the team, each in a window of their own. */
@ExtendWith(SharedShop.class)
final class TalkIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Test
    void the_team_approves_answers_pins_deletes_and_bans_and_the_shopper_sees_it(RunningShop shop, Retailer retailer) {
        var slug = retailer.liveShow("Talk evening");
        retailer.client()
                .post("api/v1/chat-words", Map.of("word", "gadzooks*", "act", "HOLD"))
                .expect(200);
        try (var browser = Browser.start()) {
            var console = console(browser, shop, retailer, slug);
            var player = browser.page(1280, 800);
            player.navigate(shop.url() + "shows/" + slug);
            var faults = new ArrayList<String>();
            hold(player, console, faults);
            answer(player, console);
            pin(player, console, faults);
            delete(player, console);
            slowDown(player, console, faults);
            ban(player, console, faults);
            assertEquals(List.of(), faults);
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void a_ban_closes_the_banned_ones_socket_at_once(RunningShop shop, Retailer retailer) {
        var slug = retailer.liveShow("Strict evening");
        var token = retailer.guestToken();
        var guest = shop.client().as(token);
        try (var room = RoomClient.enter(shop, slug)) {
            room.send("{\"hello\":{\"ticket\":\"" + token + "\"}}");
            var shopper = room.await("hello").path("as").asText();
            retailer.client()
                    .post("api/v1/shows/" + slug + "/bans", Map.of("shopper", shopper))
                    .expect(204);
            Eventually.until(() -> !room.isOpen(), AT_ONCE);
            assertEquals(4003, room.awaitClose());
        }
        var refused = guest.post("api/v1/shows/" + slug + "/messages", Map.of("text", "Me again"));
        assertEquals("banned", refused.field("code"));
        guest.post("api/v1/shows/" + slug + "/appeal", Map.of("note", "Sorry")).expect(204);
    }

    @Test
    void a_page_that_nobody_sees_leaves_the_room_and_resumes_when_somebody_looks(RunningShop shop, Retailer retailer) {
        var slug = retailer.liveShow("Patient evening");
        try (var browser = Browser.start()) {
            var player = browser.page(390, 844);
            player.clock().install();
            var sockets = new ArrayList<WebSocket>();
            player.onWebSocket(socket -> Optional.of(socket)
                    .filter(one -> one.url().contains("/rooms/"))
                    .ifPresent(sockets::add));
            player.navigate(shop.url() + "shows/" + slug);
            host(retailer, slug, "Can you see me?");
            player.locator(".line").getByText("Can you see me?").waitFor();
            see(player, false);
            player.clock().fastForward("31");
            player.waitForCondition(() -> sockets.getFirst().isClosed());
            host(retailer, slug, "Is anybody here?");
            see(player, true);
            player.locator(".line").getByText("Is anybody here?").waitFor();
            assertEquals(2, player.locator(".line").count());
            assertEquals(2, sockets.size());
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void each_role_does_what_it_may(RunningShop shop, Retailer retailer) {
        var slug = retailer.liveShow("Orderly evening");
        var held = "api/v1/shows/" + slug + "/held";
        var csv = "api/v1/shows/" + slug + "/talk/csv";
        assertEquals(
                List.of(200, 200, 403, 403),
                answers(shop, retailer, "HOST", held, "api/v1/appeals", "api/v1/chat-words", csv));
        assertEquals(
                List.of(200, 200, 200, 200),
                answers(shop, retailer, "MODERATOR", held, "api/v1/appeals", "api/v1/chat-words", csv));
        assertEquals(
                List.of(403, 403, 403, 403),
                answers(shop, retailer, "ANALYST", held, "api/v1/appeals", "api/v1/chat-words", csv));
    }

    /** How these addresses answer somebody of this role. */
    private static List<Integer> answers(RunningShop shop, Retailer retailer, String role, String... paths) {
        var email = role.toLowerCase(Locale.ROOT) + "@talk.example";
        var password = "a password for " + role;
        retailer.client()
                .post(
                        "api/v1/staff",
                        Map.of("name", role, "email", email, "password", password, "roles", List.of(role)))
                .expect(201);
        try (var playwright = Playwright.create()) {
            var browser = playwright
                    .request()
                    .newContext(new APIRequest.NewContextOptions()
                            .setBaseURL(shop.url().toString()));
            browser.post(
                    "api/v1/sessions", RequestOptions.create().setData(Map.of("email", email, "password", password)));
            return Stream.of(paths).map(path -> browser.get(path).status()).toList();
        }
    }

    private static void host(Retailer retailer, String slug, String text) {
        retailer.client()
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", text))
                .expect(201);
    }

    /** Whether somebody looks at the page. */
    private static void see(Page page, boolean seen) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                !seen);
    }

    private static Page console(Browser browser, RunningShop shop, Retailer retailer, String slug) {
        var page = browser.page(1440, 900);
        page.navigate(shop.url() + "console");
        retailer.logIn(page);
        page.navigate(shop.url() + "console/shows/" + slug + "/live");
        page.locator("vt-live-chat").waitFor();
        return page;
    }

    private static void hold(Page player, Page console, List<String> faults) {
        say(player, "Gadz00ks, what a tray");
        say(player, "Kim"); // asked for a name with the first message
        player.locator(".line.held").waitFor();
        button(console, Pattern.compile("^Held")).click();
        console.locator(".held-lines").getByText("Gadz00ks, what a tray").waitFor();
        faults.addAll(Accessibility.faults(console));
        faults.addAll(Accessibility.faults(player));
        button(console, Pattern.compile("^Approve the message by Kim")).click();
        player.locator(".line:not(.held)").getByText("what a tray").waitFor();
        button(console, Pattern.compile("^All$")).click();
        console.locator(".lines").getByText("Gadz00ks, what a tray").waitFor();
    }

    private static void answer(Page player, Page console) {
        act(console, "Gadz00ks", "Answer");
        console.locator("#say").fill("Oiled oak, @Kim");
        console.keyboard().press("Enter");
        var line = player.locator(".line.for-me");
        line.getByText("Oiled oak").waitFor();
        line.locator(".quote").getByText("what a tray").waitFor();
    }

    private static void pin(Page player, Page console, List<String> faults) {
        act(console, "Oiled oak", "Pin above the chat");
        player.locator(".pinned").getByText("Oiled oak").waitFor();
        faults.addAll(Accessibility.faults(player));
        button(console, Pattern.compile("^Take down the pinned")).first().click();
        gone(player.locator(".pinned"));
    }

    private static void delete(Page player, Page console) {
        act(console, "Gadz00ks", "Delete message");
        gone(player.locator(".line > .who", new Page.LocatorOptions().setHasText("Kim")));
        player.locator(".quote").getByText("deleted message").waitFor();
    }

    private static void slowDown(Page player, Page console, List<String> faults) {
        button(console, Pattern.compile("^Rules of the chat")).click();
        faults.addAll(Accessibility.faults(console));
        console.locator("#slow-mode").selectOption("300");
        button(console, Pattern.compile("^Save$")).click();
        console.getByText("Slow: 300 s").waitFor();
        player.locator(".send:disabled").waitFor(); // counts from the last message, whenever that was
        rules(console, true);
        player.getByText("Only the hosts write just now.").waitFor();
        rules(console, false);
        player.locator(".send:enabled").waitFor();
        say(player, "Is it heavy?");
    }

    /** Nothing but whether the team alone writes. */
    private static void rules(Page console, boolean staffOnly) {
        button(console, Pattern.compile("^Rules of the chat")).click();
        console.locator("#slow-mode").selectOption("0");
        console.getByLabel("Only the team writes").setChecked(staffOnly);
        button(console, Pattern.compile("^Save$")).click();
        console.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void ban(Page player, Page console, List<String> faults) {
        act(console, "Is it heavy?", "Ban from the chat");
        console.locator("dialog[open]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ban from the chat"))
                .click();
        var note = player.getByLabel("One short word to the team");
        note.waitFor();
        faults.addAll(Accessibility.faults(player));
        note.fill("I meant the tray");
        player.keyboard().press("Enter");
        player.getByText("The team has your note").waitFor();
        button(console, Pattern.compile("^Appeals")).click();
        console.getByText("I meant the tray").waitFor();
        faults.addAll(Accessibility.faults(console));
        button(console, Pattern.compile("^Lift the ban of Kim")).click();
        player.locator(".send").waitFor();
    }

    /** Does something about the message that has these words, by its menu. */
    private static void act(Page console, String words, String what) {
        console.locator(".lines .message", new Page.LocatorOptions().setHasText(words))
                .first()
                .getByRole(AriaRole.BUTTON)
                .click();
        console.locator(".message-menu")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(what).setExact(true))
                .click();
    }

    private static void say(Page player, String text) {
        player.locator("vt-talk-form input").fill(text);
        player.locator("vt-talk-form .send").click();
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void gone(Locator what) {
        what.page().waitForCondition(() -> what.count() == 0);
    }
}
