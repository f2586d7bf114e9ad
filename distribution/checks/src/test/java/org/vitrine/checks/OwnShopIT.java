// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A retailer's own build, outside this tree: the modules it likes, one of its own, and its own look. */
final class OwnShopIT {
    private static final Path EXAMPLE = Checkout.root().resolve("distribution/checks/src/test/resources/own-shop");

    @TempDir
    private Path home;

    @Test
    void aRetailersListOfNamesIsBuiltAndStarted() throws IOException {
        var project = BuiltArtifacts.copyOf(EXAMPLE, home.resolve("own-shop"));
        build(project).run(0, maven("package"));

        var plan = ShopPlan.of(project.resolve("shop/target/distribution"), home.resolve("home"));
        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            assertEquals(
                    "Welcome to our own shop",
                    shop.client().get("api/v1/welcome").expect(200).text());
            assertTrue(shop.client().get("console").expect(200).text().contains("/own.css"));
            var names = retailer.client()
                    .get("api/v1/extensions")
                    .expect(200)
                    .json()
                    .path("items")
                    .findValuesAsText("name");
            assertTrue(names.contains("org.example.welcome"), names::toString);
            assertFalse(names.contains("org.vitrine.ar"), names::toString);
        }
    }

    @Test
    void whatIsMissingOnTheListIsSaidWhenItIsAssembled() throws IOException {
        var project = BuiltArtifacts.copyOf(EXAMPLE, home.resolve("own-shop"));
        var list = project.resolve("shop/pom.xml");
        Files.writeString(
                list, Files.readString(list).replaceAll("(?m)^.*vitrine-(stock|payments|payments-sandbox)<.*\\R", ""));

        var said = build(project).run(1, maven("package")).toString();

        assertTrue(
                said.contains("This distribution is not whole. org.vitrine.checkout: It needs a service"
                        + " org.vitrine.payments.Payments, which nothing here offers."),
                said);
        assertTrue(said.contains("org.vitrine.stock.StockService"), said);
        assertFalse(Files.exists(project.resolve("shop/target/distribution")));
    }

    private Command build(Path project) throws IOException {
        return NestedMaven.command(project, BuiltArtifacts.into(home.resolve("repository")));
    }

    private static String[] maven(String goal) {
        return new String[] {Checkout.root().resolve("mvnw").toString(), "-B", "-q", "-ntp", goal};
    }
}
