// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;

/** What the guide for plug-ins shows is built as it says, keeps its contracts and runs in a shop. */
final class GuideIT {
    private static final Path JAR = Path.of("target/guide-1.0.0.jar");
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256: ([0-9A-F:]{95})");

    @TempDir
    private Path home;

    @Test
    void itsPluginKeepsItsContractsAndRuns() throws IOException {
        NestedMaven.command(home).run(0, "bash", run(), "new-plugin", "guide");
        var project = home.resolve("guide");
        write(project);
        NestedMaven.build(project, "package");
        assertEquals(4, reports(project).size(), "its four tests have run");
        assertEquals(List.of("lib/commons-lang3-3.17.0.jar", "lib/commons-text-1.13.1.jar"), libraries(project));

        var plan = ShopPlan.standard(home.resolve("shop"));
        configure(
                plan,
                "org.example.guide.MutedWords",
                Guide.read().blocks("json").getFirst());
        configure(plan, "org.vitrine.extensions", "{\"publishers\": [\"" + sign(project) + "\"]}");
        Files.createDirectories(plan.plugins());
        Files.copy(project.resolve(JAR), plan.plugins().resolve("guide.jar"));

        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            var messages = "api/v1/shows/" + retailer.liveShow("Talk") + "/messages";
            Eventually.until(() -> retailer.client().get("api/v1/invoices/open").status() == 200);
            retailer.guest().post(messages, Map.of("text", "What a SCAM")).expect(403);
            retailer.guest().post(messages, Map.of("text", "What a lamp")).expect(201);
            payByInvoice(retailer);
            seeThePanel(shop, retailer);
        }
    }

    /** Signs the jar as the guide says, and answers the fingerprint that it tells to publish. */
    private static String sign(Path project) {
        var signing = Guide.read().blocks("sh").stream()
                .filter(block -> block.startsWith("keytool") || block.startsWith("jarsigner"))
                .collect(Collectors.joining())
                .replace("no-shouting-1.0.0.jar", JAR.getFileName().toString());
        var path = System.getProperty("java.home") + "/bin:" + System.getenv("PATH");
        var said = Command.in(project).with("PATH", path).run(0, "bash", "-ec", signing);
        var fingerprint = FINGERPRINT.matcher(said.toString());
        if (!fingerprint.find()) {
            throw new AssertionError("no fingerprint in:\n" + said);
        }
        return fingerprint.group(1);
    }

    private static void configure(ShopPlan plan, String pid, String json) throws IOException {
        Files.createDirectories(plan.config());
        Files.writeString(plan.config().resolve(pid + ".json"), json);
    }

    private static void seeThePanel(RunningShop shop, Retailer retailer) {
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "console");
            retailer.logIn(page);
            page.getByText(Pattern.compile("(No|One) invoice is open")).waitFor();
            assertEquals(List.of(), browser.faults());
        }
    }

    private static void payByInvoice(Retailer retailer) {
        var lamp = retailer.article("Lamp", 5);
        var guest = retailer.guest();
        var cart = guest.post("api/v1/carts", "{}").expect(201).field("id");
        guest.post("api/v1/carts/" + cart + "/lines", Map.of("variantId", lamp.variant(), "quantity", 1))
                .expect(201);
        var body = Map.of("email", "kim@example.org", "payment", Map.of("provider", "invoice", "method", "invoice"));
        guest.with("Idempotency-Key", "one")
                .post("api/v1/carts/" + cart + "/complete", body)
                .expect(201);
    }

    private void write(Path project) throws IOException {
        for (var file : Guide.read().files().entrySet()) {
            var path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var pom = project.resolve("pom.xml");
        var libraries = Guide.read().blocks("xml").getFirst();
        Files.writeString(pom, Files.readString(pom).replace("</project>", libraries + "</project>"));
    }

    private static List<String> libraries(Path project) throws IOException {
        try (var jar = new JarFile(project.resolve(JAR).toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> reports(Path project) throws IOException {
        try (var files = Files.list(project.resolve("target/surefire-reports"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    private static String run() {
        return Checkout.root().resolve("distribution/run").toString();
    }
}
