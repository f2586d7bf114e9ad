// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.checks.plugin.Greeting;
import org.vitrine.testkit.Eventually;

/** An operator at the console changes what runs in a shop that takes signed plug-ins only, but for those that are allowed one by one. */
final class ExtensionsIT {
    private static final String NAME = "org.example.greeting";

    @TempDir
    private static Path home;

    private static RunningShop shop;
    private static Retailer retailer;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void start() {
        shop = RunningShop.start(ShopPlan.standard(home)
                .withVariable("VITRINE_ORG_VITRINE_EXTENSIONS__UPLOADS", "true")
                .withVariable(
                        "VITRINE_ORG_VITRINE_EXTENSIONS__REPOSITORIES",
                        repository().toUri().toString())
                .withoutRequestLimit());
        retailer = Retailer.setUp(shop);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        shop.close();
    }

    @BeforeEach
    void goToTheExtensions() {
        page = browser.page(1440, 900);
        page.navigate(shop.url() + "console");
        page.locator("[autocomplete=username]").fill(Retailer.EMAIL);
        page.locator("[autocomplete=current-password]").fill(retailer.password());
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, named("Extensions")).click();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        page.close();
        assertEquals(List.of(), browser.faults());
    }

    @Test
    void aDroppedJarIsAllowedUpdatedRolledBackStoppedAndRemoved() throws IOException {
        greeting("1.0.0").writeTo(shop.plan().plugins());
        assertShown(row().getByText("Refused"));
        open("Greeting");
        allow("1.0.0");
        assertGreets(200);
        greeting("1.1.0").writeTo(shop.plan().plugins());
        assertShown(release("1.1.0").getByText("Refused"));
        allow("1.1.0");
        assertShown(release("1.0.0").getByText("Ready"));
        act("Roll back");
        assertShown(release("1.0.0").getByText("Running"));
        act("Stop");
        assertShown(page.locator(".heading").getByText("Stopped"));
        assertGreets(404);
        press("Start");
        assertGreets(200);
        act("Remove");
        assertShown(page.getByText("Modules of the shop"));
        assertGone(row());
        assertGreets(404);
        assertFalse(Files.exists(shop.plan().plugins().resolve(NAME + ".jar")));
    }

    @Test
    void anUploadedJarIsShownBeforeItRuns() throws IOException {
        var jar = new PluginJar("org.example.uploaded")
                .header("Bundle-Name", "Uploaded")
                .header("Vitrine-Hosts", "api.example.com")
                .writeTo(home.resolve("desk"));
        page.locator("input[type=file]").setInputFiles(jar);
        var dialog = page.getByRole(AriaRole.DIALOG, named("Run Uploaded 1.0.0?"));
        assertShown(dialog.getByText("api.example.com"));
        assertShown(page.locator(".heading").getByText("Waits for you"));
        assertUsableByAll();
        dialog.getByRole(AriaRole.CHECKBOX).check();
        dialog.getByRole(AriaRole.BUTTON, inside("Allow and run it")).click();
        assertShown(release("1.0.0").getByText("Running"));
    }

    @Test
    void aJarIsFetchedByItsMavenCoordinates() throws IOException {
        var folder = repository().resolve("org/example/fetched/2.0.0");
        var jar = new PluginJar("org.example.fetched")
                .header("Bundle-Version", "2.0.0")
                .writeTo(folder);
        Files.move(jar, folder.resolve("fetched-2.0.0.jar"));
        page.getByLabel("Maven coordinates").fill("org.example:fetched:2.0.0");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.DIALOG, named("Run org.example.fetched 2.0.0?"))
                .getByRole(AriaRole.BUTTON, inside("Cancel"))
                .click();
        assertShown(release("2.0.0").getByText("Waits for you"));
    }

    @Test
    void whatIsNoPluginIsRefusedInASentence() throws IOException {
        var file = Files.writeString(home.resolve("no.jar"), "no jar");
        page.locator("input[type=file]").setInputFiles(file);
        assertShown(page.getByRole(AriaRole.ALERT).getByText("It is not a whole jar"));
        assertUsableByAll();
    }

    @Test
    void aPublisherIsTrustedAndNotAnyMore() {
        page.getByText("Add a publisher").click();
        page.getByLabel("Name").fill("Example Ltd");
        page.getByLabel("Fingerprint").fill("ab:".repeat(31) + "ab");
        page.getByRole(AriaRole.BUTTON, exactly("Trust")).click();
        assertShown(page.locator("vt-publishers li").getByText("Example Ltd"));
        page.getByRole(AriaRole.BUTTON, named("Trust Example Ltd no more")).click();
        confirm("Take back");
        assertGone(page.locator("vt-publishers li"));
    }

    /** As it stands, on a phone too, by day and by night. */
    private void assertUsableByAll() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(390, 1440)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertEquals(List.of(), Accessibility.faults(page));
                assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
            }
        }
    }

    private static Path repository() {
        return home.resolve("repository");
    }

    private static PluginJar greeting(String version) {
        return new PluginJar(NAME)
                .header("Bundle-Name", "Greeting")
                .header("Bundle-Version", version)
                .header("Import-Package", "jakarta.ws.rs;version=\"[3,4)\",org.vitrine.identity;version=\"[1,2)\"")
                .component(
                        Greeting.class,
                        Greeting.class,
                        "<property name=\"osgi.jakartars.resource\" type=\"Boolean\" value=\"true\"/>");
    }

    private void allow(String version) {
        release(version).getByRole(AriaRole.BUTTON, inside("Allow and run")).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertTrue(dialog.innerText().contains("Not signed"), dialog.innerText());
        dialog.getByRole(AriaRole.CHECKBOX).check();
        dialog.getByRole(AriaRole.BUTTON, inside("Allow and run it")).click();
        assertShown(release(version).getByText("Running"));
    }

    private void act(String name) {
        press(name);
        confirm(name);
    }

    private void press(String name) {
        page.locator(".heading").getByRole(AriaRole.BUTTON, inside(name)).click();
    }

    private void confirm(String name) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, inside(name))
                .click();
    }

    private void open(String title) {
        page.getByRole(AriaRole.LINK, exactly(title)).click();
    }

    private Locator row() {
        return page.locator("[data-extension='" + NAME + "']");
    }

    private Locator release(String version) {
        return page.locator("[data-version='" + version + "']");
    }

    private static void assertGreets(int status) {
        Eventually.get(() -> shop.client().get("api/v1/greeting").status(), now -> now == status);
    }

    private static void assertShown(Locator locator) {
        locator.first().waitFor();
    }

    private void assertGone(Locator locator) {
        page.waitForCondition(() -> locator.count() == 0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
