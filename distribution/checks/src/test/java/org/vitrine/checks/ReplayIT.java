// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.json.Json;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** A show is recorded, replayed in step with what happened in it, cut into a clip, and deleted. */
@ExtendWith(SharedShop.class)
final class ReplayIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** The demo's clip has a key frame a second, and segments are no shorter. */
    private static final double GROUP_SECONDS = 2;

    private static final LocatorAssertions.IsVisibleOptions IN_TIME =
            new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);

    private static final String POLL = "Handle left or right?";
    private static final String QUESTION = "Does it hold hot tea?";

    @TempDir
    Path folder;

    @Test
    void a_show_is_replayed_in_step_clipped_and_deleted(RunningShop shop, Retailer retailer) throws Exception {
        var jug = retailer.article("Jug of clay", 5);
        var cup = retailer.article("Cup of clay", 5);
        var slug = retailer.liveShow("Clay film", jug, cup);
        try (var browser = Browser.start()) {
            var page = browser.page(1440, 900);
            page.navigate(shop.url() + "shows/" + slug);
            var piece = record(shop, retailer, slug, jug, cup);
            retailer.client().post("api/v1/shows/" + slug + "/end", "{}").expect(200);
            Eventually.until(() ->
                    shop.client().get("api/v1/shows/" + slug + "/recording").status() == 200);
            assertArrayEquals(piece.bytes(), bytes(shop, "media/" + slug + "/" + piece.address()), "after the show");
            clip(shop, retailer, slug);
            // The page that was open all the time.
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Watch the replay"))
                    .click();
            watch(page, jug, cup);
            page.navigate(shop.url() + "shows/" + slug);
            watch(page, jug, cup);
            assertEquals(List.of(), browser.faults());
            delete(shop, retailer, slug, piece.address());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its content alone
    private record Piece(String address, byte[] bytes) {}

    /** Some seconds, each product with its own words; a segment as it was live. */
    private static Piece record(
            RunningShop shop, Retailer retailer, String slug, Retailer.Article jug, Retailer.Article cup)
            throws Exception {
        var asking = new Asking(retailer, slug);
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
        try {
            awaitMillis(retailer, slug, 0);
            var poll = asking.poll(POLL);
            show(retailer, slug, jug);
            awaitMillis(retailer, slug, new Recorded(retailer, slug).millis() + 4_000);
            asking.closePoll(poll);
            asking.question(QUESTION);
            show(retailer, slug, cup);
            awaitMillis(retailer, slug, new Recorded(retailer, slug).millis() + 4_000);
            var address = shop.client()
                    .get("media/" + slug + "/index.m3u8")
                    .expect(200)
                    .text()
                    .lines()
                    .filter(line -> line.endsWith(".m4s") && !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
            return new Piece(address, bytes(shop, "media/" + slug + "/" + address));
        } finally {
            encoder.close();
        }
    }

    private static void awaitMillis(Retailer retailer, String slug, long kept) {
        Eventually.until(() -> new Recorded(retailer, slug).millis() > kept);
    }

    private static void show(Retailer retailer, String slug, Retailer.Article article) {
        retailer.client()
                .post("api/v1/shows/" + slug + "/pins", Map.of("product", article.product()))
                .expect(200);
        retailer.guest()
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", "I like the " + article.title()))
                .expect(201);
    }

    private void clip(RunningShop shop, Retailer retailer, String slug) throws Exception {
        var began =
                Instant.parse(new Recorded(retailer, slug).json().path("from").asText());
        var plan = Map.of(
                "title",
                "The best of clay",
                "from",
                began.plusMillis(2_000).toString(),
                "to",
                began.plusMillis(5_000).toString());
        var made = retailer.client()
                .post("api/v1/shows/" + slug + "/clips", plan)
                .expect(201)
                .json();
        var playlist =
                shop.client().get(made.path("playlist").asText()).expect(200).text();
        assertTrue(playlist.contains("../") && playlist.endsWith("#EXT-X-ENDLIST\n"), playlist);
        var file = Files.write(
                folder.resolve("clip.mp4"), bytes(shop, made.path("mp4").asText()));
        var probe = probe(file);
        assertEquals(3, probe.path("format").path("duration").asDouble(), GROUP_SECONDS, probe.toString());
        assertEquals(0, probe.path("format").path("start_time").asDouble(), 0.2, probe.toString());
        assertEquals(2, probe.path("streams").size(), probe.toString());
    }

    /** Each chapter as it was, to and fro, whatever is asked now. */
    private static void watch(Page page, Retailer.Article jug, Retailer.Article cup) {
        page.locator("vt-replay-bar input[type=range]").waitFor();
        var poll = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(POLL));
        var question = page.getByLabel("The question that is being answered");
        goTo(page, cup);
        PlaywrightAssertions.assertThat(question.getByText(QUESTION)).isVisible(IN_TIME);
        PlaywrightAssertions.assertThat(poll).hasCount(0);
        tab(page, "Chat");
        PlaywrightAssertions.assertThat(
                        page.getByText("I like the " + jug.title()).first())
                .isVisible(IN_TIME);
        goTo(page, jug);
        PlaywrightAssertions.assertThat(poll).isVisible(IN_TIME);
        PlaywrightAssertions.assertThat(question).hasCount(0);
        PlaywrightAssertions.assertThat(page.getByText("I like the " + cup.title()))
                .hasCount(0);
        PlaywrightAssertions.assertThat(page.locator("vt-talk-form")).hasCount(0);
    }

    private static void goTo(Page page, Retailer.Article article) {
        tab(page, "Chapters");
        page.locator("vt-replay-chapters").getByText(article.title()).click();
        PlaywrightAssertions.assertThat(page.locator("vt-pinned-card").getByText(article.title()))
                .isVisible(IN_TIME);
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void delete(RunningShop shop, Retailer retailer, String slug, String piece) {
        var clip = new Recorded(retailer, slug)
                .json()
                .path("clips")
                .path(0)
                .path("playlist")
                .asText();
        retailer.client().delete("api/v1/shows/" + slug + "/recording").expect(204);
        for (var gone : List.of("media/" + slug + "/index.m3u8", "media/" + slug + "/" + piece, clip)) {
            assertEquals(404, shop.client().get(gone).status(), gone);
        }
        shop.client().get("api/v1/shows/" + slug + "/recording").expect(404);
    }

    private static byte[] bytes(RunningShop shop, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(shop.url().resolve(path)).timeout(Duration.ofSeconds(30));
        var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static JsonNode probe(Path file) throws IOException {
        var command = List.of(
                Media.require("ffprobe").toString(),
                "-v",
                "error",
                "-show_format",
                "-show_streams",
                "-of",
                "json",
                file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return Json.read(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }
}
