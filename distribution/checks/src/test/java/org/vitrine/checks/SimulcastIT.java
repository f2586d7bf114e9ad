// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;

/** A show goes to a server of others as well: what comes out there decodes, and no key is seen anywhere. */
@ExtendWith(SharedShop.class)
final class SimulcastIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String GOOD = "good-" + UUID.randomUUID();
    private static final String TAKEN = "taken-" + UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void a_show_is_passed_on_and_comes_back_after_the_far_end_was_away(RunningShop shop, Retailer retailer)
            throws IOException {
        int port = Ports.free().rtmp();
        var slug = retailer.liveShow("Both ways");
        try (var nginx = NginxRtmp.start(folder.resolve("first"), port);
                var other = Ffmpeg.publish(URI.create(nginx.url() + "/" + TAKEN))) {
            Eventually.until(() -> Files.exists(nginx.recording(TAKEN)) && other.isStreaming(), PATIENCE);
            add(retailer, slug, "Good place", nginx, GOOD);
            add(retailer, slug, "Taken place", nginx, TAKEN);
            try (var encoder = Ffmpeg.publish(URI.create(shop.rtmp() + retailer.streamKey()))) {
                await(retailer, slug, "LIVE", "REFUSED");
                assertEquals(
                        "Already publishing",
                        targets(retailer, slug).path(1).at("/why/sentence").asText());
                awaitFrames(nginx.recording(GOOD), 60);
                assertTrue(targets(retailer, slug).path(0).path("bitsPerSecond").asLong() > 0);
                nginx.crash();
                await(retailer, slug, "WAITING", "REFUSED");
                try (var again = NginxRtmp.start(folder.resolve("again"), port)) {
                    await(retailer, slug, "LIVE", "REFUSED");
                    awaitFrames(again.recording(GOOD), 30);
                }
                assertTrue(encoder.isStreaming());
            }
        }
        assertTrue(retailer.count(slug, "simulcast.TargetChanged") >= 3);
        assertNoKeyIsSeen(shop, retailer, slug);
        retailer.client().post("api/v1/shows/" + slug + "/end", "{}").expect(200);
    }

    @Test
    void a_host_names_a_place_in_the_console_and_switches_it_off(RunningShop shop, Retailer retailer) {
        var slug = retailer.liveShow("Elsewhere too");
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            page.navigate(shop.url() + "console");
            retailer.logIn(page);
            page.navigate(shop.url() + "console/shows/" + slug);
            click(page, "Simulcast");
            click(page, "New target");
            page.locator("#target-name").fill("Second screen");
            page.locator("#target-url").fill("rtmps://live.invalid/app");
            page.locator("#target-key").fill(GOOD);
            assertEquals(List.of(), Accessibility.faults(page));
            click(page, "Save the target");
            page.getByText("Starts with the stream").waitFor();
            assertEquals(List.of(), Accessibility.faults(page));
            click(page, "Switch off Second screen");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch on Second screen"))
                    .waitFor();
            assertFalse(targets(retailer, slug).path(0).path("on").asBoolean());
            assertFalse(page.content().contains(GOOD));
            assertEquals(List.of(), browser.faults());
        }
        retailer.client().post("api/v1/shows/" + slug + "/end", "{}").expect(200);
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void add(Retailer retailer, String slug, String name, NginxRtmp there, String key) {
        var target = Map.of("name", name, "url", there.url().toString(), "key", key);
        retailer.client().post(path(slug), target).expect(201);
    }

    private static void await(Retailer retailer, String slug, String... states) {
        Eventually.until(
                () -> Stream.of(states).toList().equals(targets(retailer, slug).findValuesAsText("state")), PATIENCE);
    }

    private static JsonNode targets(Retailer retailer, String slug) {
        return retailer.client().get(path(slug)).expect(200).json().path("items");
    }

    private static String path(String slug) {
        return "api/v1/shows/" + slug + "/simulcast";
    }

    /** Until so many pictures of the recording decode. */
    private static void awaitFrames(Path recording, int frames) {
        Eventually.until(() -> Files.exists(recording) && Ffmpeg.frames(recording) >= frames, PATIENCE);
    }

    private static void assertNoKeyIsSeen(RunningShop shop, Retailer retailer, String slug) {
        assertTrue(shop.output().toString().contains("Good place"), "the log tells of the target");
        Eventually.until(() -> isOnDisk(shop, "Taken place"), PATIENCE);
        for (var key : new String[] {GOOD, TAKEN}) {
            assertFalse(shop.output().toString().contains(key), "in the log");
            assertFalse(isOnDisk(shop, key), "on disk");
            assertFalse(retailer.client().get(path(slug)).text().contains(key), "over REST");
            assertFalse(retailer.log(slug).toString().contains(key), "in the show's log");
        }
    }

    private static boolean isOnDisk(RunningShop shop, String text) {
        try (var files = Files.walk(shop.plan().data())) {
            return files.filter(Files::isRegularFile).anyMatch(file -> contains(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file has it as it is; one that has gone meanwhile has not. */
    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
