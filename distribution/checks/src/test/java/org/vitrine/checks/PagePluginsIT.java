// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.ui.Slot;

/** What plug-ins put into pages that are open: it comes, is swapped and goes without a reload, and what breaks in it breaks alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagePluginsIT {
    private static final String BREAKS = """
            export class Part extends HTMLElement {
              connectedCallback() {
                const button = document.createElement('button');
                button.textContent = 'Break ' + this.host.slot;
                button.addEventListener('click', () => { throw new Error('broken on purpose'); });
                this.append(button);
              }
            }
            """;

    private static final String ASKS = """
            export class Part extends HTMLElement {
              async connectedCallback() {
                const {items} = await this.host.fetch('shows');
                let alone = false;
                try { void parent.document.body; } catch { alone = true; }
                const refused = await this.host.fetch('staff').then(() => 'open', (problem) => problem.name);
                this.textContent = `${items.length > 0} ${alone} ${refused} ${this.host.can('system.operate')} ${this.host.t('part.text', {slot: 1, version: 2})}`;
              }
            }
            """;

    private RunningShop shop;
    private Retailer retailer;
    private String slug;
    private Browser browser;

    @BeforeAll
    void openAShow(@TempDir Path home) {
        shop = RunningShop.start(ShopPlan.standard(home).withUnsignedPlugins());
        retailer = Retailer.setUp(shop);
        slug = retailer.liveShow("Swaps", retailer.article("Birch bench", 9));
        browser = Browser.start();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertEquals(List.of(), browser.faults());
    }

    @AfterAll
    void close() {
        browser.close();
        shop.close();
    }

    @Test
    void open_pages_get_a_plug_in_then_its_next_version_and_lose_it_when_it_goes() throws IOException {
        var console = console("");
        var player = browser.page(390, 844);
        player.navigate(shop.url() + "shows/" + slug);
        player.locator("header h1").waitFor();
        player.evaluate("window.neverReloaded = true");
        try (var plugin = new PagesPlugin(shop, "org.example.swapped").into(Slot.HOME_CARDS, Slot.OVERLAY_TOP)) {
            plugin.deliver("1.0.0", PagesPlugin.TELLS);
            console.getByText("home.cards of 1.0.0").waitFor();
            player.getByText("overlay.top of 1.0.0").waitFor();
            plugin.deliver("1.1.0", PagesPlugin.TELLS);
            console.getByText("home.cards of 1.1.0").waitFor();
            player.getByText("overlay.top of 1.1.0").waitFor();
            assertEquals(0, console.getByText("home.cards of 1.0.0").count());
        }
        gone(console.getByText("home.cards of"));
        gone(player.getByText("overlay.top of"));
        assertEquals(true, console.evaluate("window.neverReloaded"));
        assertEquals(true, player.evaluate("window.neverReloaded"));
    }

    @Test
    void what_breaks_becomes_a_card_and_after_three_times_is_stopped_and_told() throws IOException {
        try (var plugin = new PagesPlugin(shop, "org.example.breaking").into(Slot.HOME_CARDS, Slot.NAV);
                var other = new PagesPlugin(shop, "org.example.steady").into(Slot.HOME_CARDS)) {
            other.deliver("1.0.0", PagesPlugin.TELLS);
            plugin.deliver("1.0.0", BREAKS);
            var page = console("");
            for (int i = 0; i < 2; i++) {
                page.getByText("Break home.cards").click();
                page.getByText("Tryout 1.0.0 does not work here.").waitFor();
                page.getByText("Try again").click();
            }
            page.getByText("Break home.cards").click();
            page.getByText("has failed three times within a minute").waitFor();
            assertEquals(0, page.getByText("Break home.cards").count());
            assertTrue(page.getByText("home.cards of 1.0.0").isVisible());
            plugin.deliver("1.0.1", PagesPlugin.TELLS);
            page.getByText("home.cards of 1.0.1").waitFor();
        }
    }

    @Test
    void what_cannot_be_loaded_becomes_a_card() throws IOException {
        try (var plugin = new PagesPlugin(shop, "org.example.unloadable").into(Slot.SYSTEM_HEALTH)) {
            plugin.deliver("1.0.0", "throw new Error('broken at import');");
            var page = console("/system");
            page.getByText("Tryout 1.0.0 does not work here.").waitFor();
            assertTrue(page.locator("h1").isVisible());
        }
    }

    @Test
    void a_framed_element_has_its_host_and_nothing_of_the_page() throws IOException {
        try (var plugin = new PagesPlugin(shop, "org.example.framed").framedInto(Slot.SETTINGS_SECTIONS)) {
            plugin.deliver("1.0.0", ASKS);
            var page = console("/settings");
            var told = page.frameLocator("vt-contribution iframe").getByText("1 of 2");
            told.waitFor();
            assertEquals("true true TypeError true 1 of 2", told.innerText());
        }
    }

    @Test
    void a_key_outlines_the_slots() {
        var page = console("/settings");
        var slot = page.locator("vt-slot[name='settings.sections']");
        assertFalse(slot.isVisible());
        page.keyboard().press("Shift+Alt+S");
        slot.getByText("settings.sections").waitFor();
        page.keyboard().press("Shift+Alt+S");
        gone(slot);
    }

    private Page console(String screen) {
        var page = browser.page(1440, 900);
        page.navigate(shop.url() + "console" + screen);
        retailer.logIn(page);
        page.locator("h1").waitFor();
        page.evaluate("window.neverReloaded = true");
        return page;
    }

    private static void gone(Locator locator) {
        locator.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
}
