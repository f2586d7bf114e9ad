// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.chat.spi.ChatFilter;
import org.vitrine.checks.plugin.Greeting;
import org.vitrine.checks.plugin.Hanging;
import org.vitrine.checks.plugin.Throwing;
import org.vitrine.testkit.Eventually;

/** Jars come and go in a shop that runs; what is broken is told in a sentence and does no harm. */
final class PluginIT {
    private static final String FILTER_IMPORTS = "org.vitrine.chat.spi;version=\"[1,2)\"";

    @TempDir
    private static Path home;

    private static RunningShop shop;
    private static Retailer retailer;

    @BeforeAll
    static void start() {
        shop = RunningShop.start(ShopPlan.standard(home).withUnsignedPlugins().withoutRequestLimit());
        retailer = Retailer.setUp(shop);
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void aPluginServesAfterItsJarIsDroppedAndNotAfterItIsTakenAway() throws IOException {
        long begin = System.nanoTime();
        var jar = greeting("1.0.0").writeTo(shop.plan().plugins());
        Eventually.get(() -> shop.client().get("api/v1/greeting").status(), status -> status == 200);
        System.out.println("From a jar's drop to its first answer: " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        await("org.example.greeting", "serving");
        Files.delete(jar);
        Eventually.get(() -> shop.client().get("api/v1/greeting").status(), status -> status == 404);
    }

    @Test
    void anExtensionIsStoppedStartedUpdatedRolledBackAndRemovedOverRest() throws IOException {
        var name = "org.example.rest-life";
        new PluginJar(name).writeTo(shop.plan().plugins());
        await(name, "serving");
        act(name, "stop", 200);
        assertEquals("stopped", release(name).path("standing").asText());
        act(name, "start", 200);
        new PluginJar(name)
                .header("Bundle-Version", "1.1.0")
                .writeTo(shop.plan().plugins());
        Eventually.get(() -> release(name).path("version").asText(), "1.1.0"::equals);
        act(name, "roll-back", 200);
        assertEquals("1.0.0", release(name).path("version").asText());
        retailer.client().delete("api/v1/extensions/" + name).expect(204);
        retailer.client().get("api/v1/extensions/" + name).expect(404);
        assertFalse(Files.exists(shop.plan().plugins().resolve(name + ".jar")));
        var actions = audit();
        for (var action : List.of("installed", "stopped", "started", "updated", "rolled-back", "removed")) {
            assertTrue(actions.contains("extensions." + action), () -> action + " is not in " + actions);
        }
    }

    @Test
    void theCommandLineDoesTheSame() throws IOException {
        var name = "org.example.command-line";
        new PluginJar(name).writeTo(shop.plan().plugins());
        await(name, "serving");
        assertTrue(commandLine(0, "list")
                .find(line -> line.matches(name + " +1\\.0\\.0 +serving"))
                .isPresent());
        var next = new PluginJar(name).header("Bundle-Version", "2.0.0").writeTo(home.resolve("next"));
        var refused = commandLine(1, "add", next.toString());
        assertTrue(refused.toString().contains("This shop takes no jars over the web."), refused::toString);
        commandLine(0, "stop", name);
        assertEquals("stopped", release(name).path("standing").asText());
        commandLine(0, "start", name);
        commandLine(0, "remove", name);
        assertTrue(commandLine(1, "show", name).toString().contains("There is no extension " + name));
    }

    @Test
    void whatIsNoJarIsTold() throws IOException {
        Files.writeString(shop.plan().plugins().resolve("broken.jar"), "this is no jar");
        assertTold("broken.jar", "quarantined", "It is not a whole jar");
    }

    @Test
    void aTruncatedJarIsTold() throws IOException {
        var whole = greeting("1.0.0").writeTo(Files.createDirectories(home.resolve("whole")));
        var bytes = Files.readAllBytes(whole);
        Files.write(shop.plan().plugins().resolve("truncated.jar"), Arrays.copyOf(bytes, bytes.length / 2));
        assertTold("truncated.jar", "quarantined", "It is not a whole jar");
    }

    @Test
    void anUnmetImportIsTold() throws IOException {
        new PluginJar("org.example.unmet")
                .header("Import-Package", "org.vitrine.chat.spi;version=\"[7,8)\"")
                .writeTo(shop.plan().plugins());
        assertTold(
                "org.example.unmet",
                "waiting",
                "It is not started: it needs package org.vitrine.chat.spi [7.0.0,8.0.0), and this shop has ");
    }

    @Test
    void whatThrowsAtActivationIsTold() throws IOException {
        new PluginJar("org.example.throwing")
                .header("Import-Package", FILTER_IMPORTS)
                .component(Throwing.class, ChatFilter.class, "")
                .writeTo(shop.plan().plugins());
        assertTold("org.example.throwing", "quarantined", "the word list is empty");
        assertUnharmed();
    }

    @Test
    void whatHangsAtActivationIsTold() throws IOException {
        new PluginJar("org.example.hanging")
                .header("Import-Package", FILTER_IMPORTS)
                .component(Hanging.class, ChatFilter.class, "")
                .writeTo(shop.plan().plugins());
        assertTold("org.example.hanging", "quarantined", "it hangs in org.vitrine.checks.plugin.Hanging.<init>");
        assertUnharmed();
    }

    @Test
    void aFailingMigrationIsTold() throws IOException {
        new PluginJar("org.example.migrating")
                .header("Vitrine-Migrations", "db")
                .file("db/V1__nonsense.sql", "create nonsense;")
                .writeTo(shop.plan().plugins());
        assertTold("org.example.migrating", "quarantined", "The migrations of org.example.migrating 1.0.0 failed");
        assertUnharmed();
    }

    @Test
    void whoMayNotOperateTheSystemMayNotSeeIt() {
        retailer.guest().get("api/v1/extensions").expect(403);
        shop.client().get("api/v1/extensions").expect(401);
    }

    private Output commandLine(int expected, String... words) {
        var all = new ArrayList<>(
                List.of("bash", Checkout.root().resolve("distribution/run").toString(), "extensions"));
        all.addAll(List.of(words));
        all.addAll(List.of("--url", shop.url().toString()));
        return Command.in(home)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .with("VITRINE_API_KEY", retailer.key())
                .run(expected, all.toArray(String[]::new));
    }

    private static PluginJar greeting(String version) {
        return new PluginJar("org.example.greeting")
                .header("Bundle-Version", version)
                .header("Import-Package", "jakarta.ws.rs;version=\"[3,4)\",org.vitrine.identity;version=\"[1,2)\"")
                .component(
                        Greeting.class,
                        Greeting.class,
                        "<property name=\"osgi.jakartars.resource\" type=\"Boolean\" value=\"true\"/>");
    }

    private static void assertTold(String name, String standing, String sentence) {
        var release = await(name, standing);
        var problem = release.path("problems").path(0).asText();
        assertTrue(problem.contains(sentence), problem);
        assertTrue(problem.endsWith("."), problem);
        assertUnharmed();
    }

    private static JsonNode await(String name, String standing) {
        return Eventually.get(
                () -> release(name), first -> first.path("standing").asText().equals(standing));
    }

    private static void assertUnharmed() {
        shop.client().get("health/ready").expect(200);
        var slug = retailer.liveShow("Unharmed");
        retailer.guest()
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", "Hello"))
                .expect(201);
    }

    private static void act(String name, String action, int status) {
        retailer.client().post("api/v1/extensions/" + name + "/" + action, "{}").expect(status);
    }

    private static JsonNode release(String name) {
        return retailer.client()
                .get("api/v1/extensions/" + name)
                .json()
                .path("releases")
                .path(0);
    }

    private static List<String> audit() {
        return retailer.client()
                .get("api/v1/audit?limit=500")
                .expect(200)
                .json()
                .findValuesAsText("action");
    }
}
