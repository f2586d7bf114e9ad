// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each distribution starts, says so, and stops. */
final class BootIT {
    private static final int SIGTERM = 128 + 15;
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path home;

    @Test
    void theStandardShopBecomesReadyAndStopsWhenAsked() {
        startAndStop(ShopPlan.standard(home));
    }

    @Test
    void theMinimalShopBecomesReadyAndStopsWhenAsked() {
        startAndStop(ShopPlan.minimal(home));
    }

    private static void startAndStop(ShopPlan plan) {
        try (var shop = RunningShop.start(plan)) {
            shop.client().get("/health/ready").expect(200);
            shop.client().get("/health/live").expect(200);
            assertEquals(List.of(), problems(shop));
            assertEquals(
                    List.of("Vitrine is ready: " + shop.url()),
                    shop.output().lines().stream()
                            .filter(line -> line.startsWith("Vitrine is ready"))
                            .toList());
            assertEquals(SIGTERM, shop.stop());
            assertEquals(List.of(), problems(shop));
        }
    }

    @Test
    void aPluginThatLacksSomethingIsNamedAndTheRestRunsOn() throws Exception {
        var plan = ShopPlan.standard(home).withUnsignedPlugins();
        var jar =
                new PluginJar("org.example.lacking").header("Import-Package", "org.example.absent;version=\"[2.1,3)\"");
        jar.writeTo(plan.plugins());
        try (var shop = RunningShop.start(plan)) {
            shop.output()
                    .await(
                            line -> line.contains("org.example.lacking 1.0.0: It is not started: it needs package"
                                    + " org.example.absent [2.1.0,3.0.0), which nothing here offers."),
                            SOON);
            shop.client().get("/health/ready").expect(200);
        }
    }

    @Test
    void aPluginIsTakenInAndLetGoWhileTheShopRuns() throws Exception {
        var plan = ShopPlan.standard(home).withUnsignedPlugins();
        try (var shop = RunningShop.start(plan)) {
            var jar = new PluginJar("org.example.guest").writeTo(plan.plugins());
            shop.output().await(line -> line.contains("org.example.guest 1.0.0 is installed."), SOON);
            Files.delete(jar);
            shop.output().await(line -> line.contains("org.example.guest 1.0.0 is removed."), SOON);
        }
    }

    @Test
    void aPortThatIsTakenEndsWithASentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var plan = ShopPlan.standard(home).with("--port", Integer.toString(taken.getLocalPort()));
            try (var shop = RunningShop.attempt(plan)) {
                assertEquals(1, shop.awaitEnd());
                var last = shop.output().lines().getLast();
                assertTrue(last.startsWith("Vitrine could not start: Port " + taken.getLocalPort()), last);
                assertTrue(last.endsWith("choose another one with --port."), last);
                assertFalse(
                        shop.output().toString().contains("\tat "),
                        () -> shop.output().toString());
            }
        }
    }

    @Test
    void anUnknownOptionEndsWithASentence() {
        try (var shop = RunningShop.attempt(ShopPlan.standard(home).with("--prot", "80"))) {
            assertEquals(2, shop.awaitEnd());
            assertTrue(shop.output()
                    .find(line -> line.startsWith("There is no option --prot"))
                    .isPresent());
        }
    }

    private static List<String> problems(RunningShop shop) {
        return shop.output().lines().stream()
                .filter(line -> line.contains(" ERROR ") || line.contains(" WARN ") || line.startsWith("WARNING"))
                .toList();
    }
}
