// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;

/** The way of a newcomer: {@code distribution/run new-plugin}, a build outside this tree, a jar dropped into a running shop. */
final class NewPluginIT {
    private static final Path GOLDEN =
            Checkout.root().resolve("distribution/checks/src/test/resources/new-plugin/no-shouting");
    private static final int MOST_LINES = 35;
    private static final String SHOUT = "WHERE IS IT?";

    @TempDir
    private Path home;

    @Test
    void twoFilesMakeAPluginThatActsInARunningShop() throws IOException {
        NestedMaven.command(home).run(0, "bash", run(), "new-plugin", "no-shouting");
        assertEquals(files(GOLDEN), files(home.resolve("no-shouting")));

        var plan = ShopPlan.minimal(home.resolve("shop")).withUnsignedPlugins();
        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            var messages = "api/v1/shows/" + retailer.liveShow("Talk") + "/messages";
            var guest = retailer.guest();
            guest.post(messages, Map.of("text", SHOUT)).expect(201);

            NestedMaven.build(home.resolve("no-shouting"), "-Pdev", "-Dvitrine.plugins=" + plan.plugins(), "package");

            // Until the plug-in is there the chat takes the words, or calls them said before.
            var refused =
                    Eventually.get(() -> guest.post(messages, Map.of("text", SHOUT)), answer -> answer.status() == 403);
            assertEquals("Please do not shout.", refused.field("detail"));
            // So much asking may have used up what one address may ask.
            Eventually.get(() -> guest.post(messages, Map.of("text", "Where is it?")), answer -> answer.status() != 429)
                    .expect(201);
        }
    }

    @Test
    void aPluginIsTwoFilesAndFewLines() throws IOException {
        var golden = files(GOLDEN);

        assertEquals(2, golden.size(), golden.keySet()::toString);
        var lines =
                golden.values().stream().mapToLong(text -> text.lines().count()).sum();
        assertTrue(lines <= MOST_LINES, () -> lines + " lines");
    }

    @Test
    void aNameThatCannotBeOneIsRefusedInASentence() {
        var output = NestedMaven.command(home).run(1, "bash", run(), "new-plugin", "Mute Links");

        assertTrue(output.toString().startsWith("A plug-in needs a name of a-z, 0-9 and hyphens"), output::toString);
    }

    private static String run() {
        return Checkout.root().resolve("distribution/run").toString();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return texts;
        }
    }
}
