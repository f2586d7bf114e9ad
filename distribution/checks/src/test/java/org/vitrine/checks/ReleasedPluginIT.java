// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;

/** A plug-in that was compiled against the released contracts runs in today's shop. */
final class ReleasedPluginIT {
    private static final Path SOURCES =
            Checkout.root().resolve("distribution/checks/src/test/resources/released-plugin");

    @TempDir
    private Path home;

    @Test
    void whatWasWrittenForTheReleaseActsInTodaysShop() throws Exception {
        var plan = ShopPlan.minimal(home.resolve("shop")).withUnsignedPlugins();
        BundleOf.classes(
                Javac.compile(sources(), released(), home.resolve("classes")),
                "org.example.elder",
                released(),
                plan.plugins());
        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            var slug = retailer.liveShow("Talk");
            var messages = "api/v1/shows/" + slug + "/messages";
            var guest = retailer.guest();
            Eventually.until(() -> guest.get("api/v1/elder-count").status() == 200);

            var refused = guest.post(messages, Map.of("text", "forbidden")).expect(403);
            assertEquals("The elder forbids it.", refused.field("detail"));
            guest.post(messages, Map.of("text", "young at heart")).expect(201);
            guest.post(messages, Map.of("text", "/elder be young")).expect(201);
            guest.post(messages, Map.of("text", "/elder quietly")).expect(201);
            guest.post(messages, Map.of("text", "/younger")).expect(403);

            var said = new ArrayList<String>();
            guest.get(messages)
                    .json()
                    .path("items")
                    .forEach(event -> said.add(event.path("data").path("text").asText()));
            assertEquals(List.of("old at heart", "The elder says be old"), said);
            var told = last(retailer.log(slug));
            assertEquals("chat.CommandAnswered", told.path("type").asText());
            assertEquals("The elder whispers.", told.path("data").path("text").asText());
            assertTrue(told.path("audience").asText().startsWith("shopper:"), told::toString);
            Eventually.until(() ->
                    guest.get("api/v1/elder-count").json().path("messages").asLong() == 2);
        }
    }

    private static JsonNode last(JsonNode events) {
        return events.path(events.size() - 1);
    }

    /** Today's libraries and annotations, but the contracts as they were released. */
    private static List<Path> released() {
        var path = new ArrayList<>(List.of(ReleasedApi.newest()));
        Javac.ownClassPath().stream()
                .filter(file -> !file.toString().contains("vitrine-"))
                .filter(file -> !file.startsWith(Checkout.root()))
                .forEach(path::add);
        return path;
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.list(SOURCES)) {
            var texts = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
