// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An operator looks after plug-ins in the console: all of a plug-in's life, without a restart and without a shell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExtensionsScreenIT {
    private static final String NAME = "org.example.console-life";

    private Path jars;
    private RunningShop shop;
    private Retailer retailer;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path home) {
        jars = home.resolve("jars");
        shop = RunningShop.start(
                ShopPlan.standard(home).withVariable("VITRINE_ORG_VITRINE_EXTENSIONS__UPLOADS", "true"));
        retailer = Retailer.setUp(shop);
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
    void a_plug_in_is_installed_swapped_rolled_back_stopped_started_and_removed() throws IOException {
        var page = extensions(1440, 900);
        upload(page, "1.0.0");
        say(page, "Install");
        page.getByText(NAME + " 1.0.0 runs.").waitFor();
        upload(page, "1.1.0");
        page.getByText("It takes the place of version 1.0.0").waitFor();
        say(page, "Install");
        page.getByText(NAME + " 1.1.0 runs.").waitFor();
        press(page, "Roll " + NAME + " back");
        say(page, "Roll back");
        page.getByText(NAME + " 1.0.0 runs again.").waitFor();
        press(page, "Stop " + NAME);
        say(page, "Stop");
        page.getByText(NAME + " is stopped.").waitFor();
        press(page, "Start " + NAME);
        page.getByText(NAME + " runs again.").waitFor();
        press(page, "Remove " + NAME);
        say(page, "Remove");
        page.getByText(NAME + " is removed.").waitFor();
        assertEquals(404, retailer.client().get("api/v1/extensions/" + NAME).status());
    }

    @Test
    void what_is_no_plug_in_is_refused_in_a_sentence() throws IOException {
        var page = extensions(390, 844);
        var file = Files.writeString(Files.createDirectories(jars).resolve("note.jar"), "no jar at all");
        page.getByLabel("Jar file").setInputFiles(file);
        page.locator("vt-add-extension [role=alert]").waitFor();
    }

    @Test
    void publishers_are_trusted_and_no_longer() {
        var page = extensions(390, 844);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Example Works");
        page.getByLabel("Fingerprint of the certificate").fill("ab:".repeat(31) + "ab");
        press(page, "Trust");
        page.getByText("Example Works is trusted now.").waitFor();
        press(page, "Trust Example Works no more");
        say(page, "Trust no more");
        page.getByText("Example Works is no longer trusted.").waitFor();
    }

    @Test
    void everyone_can_use_it_and_it_speaks_german() throws IOException {
        var faults = new ArrayList<String>();
        for (int width : List.of(390, 1440)) {
            var page = extensions(width, 900);
            faults.addAll(Accessibility.faults(page));
            page.getByText("Parts of Vitrine").click();
            page.locator("vt-extension").first().waitFor();
            faults.addAll(Accessibility.faults(page));
            upload(page, "2.0.0");
            faults.addAll(Accessibility.faults(page));
            page.close();
        }
        assertEquals(List.of(), faults);
        retailer.client().delete("api/v1/extensions/" + NAME);
        var page = extensions(390, 844);
        page.navigate(shop.url() + "console/system/extensions?lang=de");
        page.getByText("Vertraute Herausgeber").waitFor();
    }

    private Page extensions(int width, int height) {
        var page = browser.page(width, height);
        page.navigate(shop.url() + "console/system");
        retailer.logIn(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the extensions"))
                .click();
        page.getByLabel("Jar file").waitFor();
        return page;
    }

    /** Chooses a jar that nobody has signed, and allows it in the question that follows. */
    private void upload(Page page, String version) throws IOException {
        var jar = new PluginJar(NAME).header("Bundle-Version", version).writeTo(jars);
        page.getByLabel("Jar file").setInputFiles(jar);
        page.getByText("Install " + NAME + " " + version + "?").waitFor();
        page.getByText("I let this very jar run").click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Answers the question that is open. */
    private static void say(Page page, String answer) {
        page.locator("dialog[open]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .click();
    }
}
