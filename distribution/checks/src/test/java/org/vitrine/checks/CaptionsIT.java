// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.checks.plugin.Beat;
import org.vitrine.checks.plugin.BeatEar;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** What is said can be read: in the page with the picture, and from playlists. */
@ExtendWith(SharedShop.class)
final class CaptionsIT {
    private static final double ALLOWED_MILLIS = 300;
    private static final String PLUGIN = "org.example.beat";
    private static final String IMPORTS = List.of("captions", "captions.spi", "streaming.spi", "text").stream()
            .map(name -> "org.vitrine." + name + ";version=\"[1,2)\"")
            .collect(Collectors.joining(","));

    private static final String PICTURE =
            "document.querySelector('vt-show')?.renderRoot.querySelector('vt-stage')?.programmeTime()";

    /** Notes the time of the programme at which each caption is first seen. */
    private static final String WATCH = """
            () => {
              window.seen = {};
              const plates = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
                ...(element.host?.slot === 'overlay.captions' ? element.shadowRoot.querySelectorAll('p') : []),
                ...(element.shadowRoot ? plates(element.shadowRoot) : [])]);
              const look = () => {
                plates(document).forEach(({textContent}) => (window.seen[textContent] ??= %s));
                requestAnimationFrame(look);
              };
              look();
            }
            """.formatted(PICTURE);

    @TempDir
    private Path folder;

    @Test
    void captions_are_read_with_the_picture_and_from_playlists(RunningShop shop, Retailer retailer) throws IOException {
        var slug = retailer.liveShow("Loud film", retailer.article("Bell", 5));
        deliver(shop, retailer, slug);
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
        try (var browser = Browser.start()) {
            upload(retailer, slug);
            var page = browser.page(390, 844);
            page.navigate(shop.url() + "shows/" + slug);
            page.locator("video").waitFor();
            page.waitForCondition(() -> page.evaluate("() => " + PICTURE) != null);
            page.evaluate(WATCH);
            choose(page, "English");
            assertInTime(seen(page, "Beat "), spoken(retailer, slug));
            choose(page, "Deutsch");
            assertInTime(seen(page, "Satz "), listed(retailer, slug, "de"));
            assertPlaylists(shop, slug);
            erase(page, shop, retailer, slug);
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
            Files.deleteIfExists(shop.plan().plugins().resolve(PLUGIN + ".jar"));
        }
    }

    /** Staff take back what was said, once nobody writes any more. */
    private static void erase(Page page, RunningShop shop, Retailer retailer, String slug) {
        retailer.client().delete("api/v1/shows/" + slug + "/captioners/en").expect(204);
        page.navigate(shop.url() + "console");
        retailer.logIn(page);
        page.navigate(shop.url() + "console/shows/" + slug);
        click(page.getByRole(AriaRole.GROUP), "Captions");
        click(page.locator("vt-slot"), "Erase what was said in English");
        click(page.locator("dialog[open]"), "Erase");
        page.getByText("What was said is erased.").waitFor();
        assertEquals(Map.of(), listed(retailer, slug, "en"));
    }

    private static void click(Locator place, String name) {
        place.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Lets the plug-in write in English as soon as the shop has taken it in. */
    private static void deliver(RunningShop shop, Retailer retailer, String slug) throws IOException {
        new PluginJar(PLUGIN)
                .header("Import-Package", IMPORTS)
                .type(BeatEar.class)
                .component(Beat.class, Captioner.class, "")
                .writeTo(shop.plan().plugins());
        var path = "api/v1/shows/" + slug + "/captioners/en";
        Eventually.until(
                () -> retailer.client().put(path, Map.of("captioner", "beat")).status() == 204);
    }

    private static void upload(Retailer retailer, String slug) {
        var file = IntStream.range(0, 300)
                .mapToObj(i ->
                        "00:%1$02d:%2$02d.000 --> 00:%1$02d:%2$02d.900\nSatz %3$d\n\n".formatted(i / 60, i % 60, i))
                .collect(Collectors.joining("", "WEBVTT\n\n", ""));
        retailer.client()
                .with("Content-Type", "text/vtt")
                .put("api/v1/shows/" + slug + "/captions/de", file)
                .expect(200);
    }

    private static void choose(Page page, String language) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Captions"))
                .click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(language))
                .check();
        page.keyboard().press("Escape");
    }

    /** When three captions that begin so were first seen, but for the one that stood already. */
    @SuppressWarnings("unchecked")
    private static Map<String, Number> seen(Page page, String words) {
        var three = "() => Object.keys(window.seen).filter((text) => text.startsWith('" + words + "')).length > 3";
        page.waitForFunction(three);
        var script = "() => Object.fromEntries(Object.entries(window.seen).filter(([text]) => text.startsWith('" + words
                + "')).slice(1))";
        return (Map<String, Number>) page.evaluate(script);
    }

    private static void assertInTime(Map<String, Number> seen, Map<String, Double> times) {
        seen.forEach((text, shownAt) -> assertEquals(
                Objects.requireNonNull(times.get(text), text), shownAt.doubleValue(), ALLOWED_MILLIS, text));
    }

    private static Map<String, Double> spoken(Retailer retailer, String slug) {
        return StreamSupport.stream(retailer.log(slug).spliterator(), false)
                .filter(event -> event.path("type").asText().equals("captions.CueSpoken"))
                .collect(Collectors.toMap(
                        event -> event.path("data").path("text").asText(),
                        event -> event.path("mediaTime").asDouble()));
    }

    private static Map<String, Double> listed(Retailer retailer, String slug, String language) {
        var cues = retailer.client()
                .get("api/v1/shows/" + slug + "/captions/" + language + "/cues")
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(cues.spliterator(), false)
                .collect(Collectors.toMap(
                        cue -> cue.path("text").asText(),
                        cue -> cue.path("from").asDouble()));
    }

    private void assertPlaylists(RunningShop shop, String slug) throws IOException {
        var media = "media/" + slug + "/";
        var master = shop.client().get(media + "master.m3u8").expect(200).text();
        assertTrue(master.contains("LANGUAGE=\"en\",NAME=\"English\""), master);
        assertTrue(master.contains("LANGUAGE=\"de\",NAME=\"Deutsch\""), master);
        for (var language : List.of("en", "de")) {
            var track = media + "captions/" + language + "/";
            var playlist = shop.client().get(track + "index.m3u8").expect(200).text();
            var words = playlist.lines()
                    .filter(line -> line.endsWith(".vtt"))
                    .map(line -> shop.client().get(track + line).expect(200).text())
                    .collect(Collectors.joining());
            assertTrue(words.contains(language.equals("en") ? "Beat " : "Satz "), words);
            assertEquals(Set.of("webvtt"), probed(asEnded(playlist, shop.url().resolve(track))));
        }
    }

    /** The playlist as it will be when the show is over, since a player goes on reading until then. */
    private Path asEnded(String playlist, URI base) throws IOException {
        var whole = playlist.lines()
                .map(line -> line.endsWith(".vtt") ? base.resolve(line).toString() : line)
                .collect(Collectors.joining("\n", "", "\n#EXT-X-ENDLIST\n"));
        return Files.writeString(folder.resolve("ended.m3u8"), whole);
    }

    /** What an independent player makes of it. */
    private Set<String> probed(Path playlist) {
        var ffprobe = Media.require("ffprobe").toString();
        var command = List.of(
                ffprobe,
                "-v error -protocol_whitelist file,http,tcp -show_entries stream=codec_name -of csv=p=0",
                playlist.toString());
        return Command.in(folder)
                .run(0, String.join(" ", command).split(" "))
                .toString()
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toSet());
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }
}
