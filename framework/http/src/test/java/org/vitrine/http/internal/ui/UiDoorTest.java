// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.http.internal.TestShop;
import org.vitrine.json.Json;
import org.vitrine.kernel.Contributions;
import org.vitrine.kernel.Follower;
import org.vitrine.ui.Slot;
import org.vitrine.ui.UiContribution;
import org.vitrine.ui.spi.UiContributor;

class UiDoorTest {
    private static final FileBundle STORE = new FileBundle(
            "org.vitrine.storefront",
            Map.of(
                    "META-INF/vitrine-ui.json",
                    """
                    {"pages":[{"path":"/shows/{slug}","file":"show.html","frame":"any"},{"path":"/","file":"show.html"}],
                     "files":[{"path":"/embed/live-show.js","file":"embed.js"}],
                     "contributions":[{"slot":"nav","module":"nav.js","export":"Nav"}]}""",
                    "META-INF/vitrine-ui/show.html",
                    "<html lang=\"{{lang}}\">{{importmap}}<title>{{shop}}</title><script nonce=\"{{nonce}}\" src=\"{{base}}show.js\">{{unknown}}",
                    "META-INF/vitrine-ui/nav.js",
                    "export class Nav extends HTMLElement {}",
                    "META-INF/vitrine-ui/embed.js",
                    "// " + "embedded ".repeat(300),
                    "META-INF/vitrine-ui/messages/en.json",
                    "{}",
                    "META-INF/vitrine-ui/messages/de.json",
                    "{}"));
    private static final FileBundle VENDOR = new FileBundle(
            "org.vitrine.ui-vendor",
            Map.of(
                    "META-INF/vitrine-ui.json",
                    "{\"imports\":{\"lit\":\"lit.js\"}}",
                    "META-INF/vitrine-ui/lit.js",
                    "lit"));

    private @Nullable Follower kernel;
    private final UiDoor door = new UiDoor(follower -> {
        follower.arriving(STORE);
        follower.arriving(VENDOR);
        kernel = follower;
        return (Contributions.Following) () -> {};
    });
    private final TestShop shop = TestShop.open(door);

    @AfterEach
    void close() {
        shop.close();
        door.close();
    }

    @Test
    void aPageIsFilledInAndServedUnderAStrictPolicy() {
        var page = shop.get("/shows/lamps", "Accept-Language", "de-AT,de;q=0.8");
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        var nonce = Pattern.compile("nonce-([\\w-]+)").matcher(policy);
        assertTrue(nonce.find(), policy);
        assertTrue(policy.endsWith("frame-ancestors *"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(page.body().startsWith("<html lang=\"de\"><script type=\"importmap\" nonce=\"" + nonce.group(1)));
        assertTrue(page.body().contains("\"lit\":\"/ui/x/org.vitrine.ui-vendor/"), page.body());
        assertTrue(page.body().contains("<title>Vitrine</title>"), page.body());
        assertFalse(page.body().contains("{{"), page.body());
        assertTrue(shop.get("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .endsWith("frame-ancestors 'none'"));
    }

    @Test
    void theLanguageThatIsAskedForIsRemembered() {
        var page = shop.get("/?lang=de");
        assertTrue(page.body().startsWith("<html lang=\"de\""));
        assertTrue(page.headers().firstValue("Set-Cookie").orElseThrow().startsWith("vt-lang=de"));
        assertTrue(shop.get("/", "Cookie", "vt-lang=de").body().startsWith("<html lang=\"de\""));
        assertTrue(shop.get("/?lang=xx").body().startsWith("<html lang=\"en\""));
        assertTrue(shop.get("/?lang=en-XA").body().startsWith("<html lang=\"en-XA\""));
    }

    @Test
    void filesMayBeKeptForEverUnderTheirDigest() {
        var address = base() + "lit.js";
        var file = shop.get(address);
        assertEquals("lit", file.body());
        assertEquals(
                "text/javascript; charset=utf-8",
                file.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(file.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        var tag = file.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, shop.get(address, "If-None-Match", tag).statusCode());
        assertEquals(404, shop.get(address.replace("lit.js", "other.js")).statusCode());
    }

    @Test
    void aFileWithAnAddressOfItsOwnIsForAllSitesAndCompressed() {
        var file = shop.get("/embed/live-show.js", "Accept-Encoding", "gzip");
        assertEquals(
                "*", file.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertEquals("gzip", file.headers().firstValue("Content-Encoding").orElseThrow());
    }

    @Test
    void pagesGoWithTheirBundleButFilesStayForOpenPages() {
        var address = base() + "lit.js";
        kernel().leaving(STORE);
        kernel().leaving(VENDOR);
        assertEquals(404, shop.get("/shows/lamps").statusCode());
        assertEquals(200, shop.get(address).statusCode());
    }

    @Test
    void contributionsAreListedWithTheAddressesOfTheirModules() {
        var items = Json.read(shop.get("/ui/contributions.json").body()).path("items");
        assertEquals("nav", items.path(0).path("slot").asText());
        assertTrue(items.path(0).path("module").asText().startsWith("/ui/x/org.vitrine.storefront/"));
    }

    @Test
    void aVersionThatCameBeforeTheOldOneWentStays() {
        var next = STORE.with("META-INF/vitrine-ui/nav.js", "export const Nav = class extends HTMLElement {};");
        kernel().arriving(next);
        kernel().leaving(STORE);
        assertEquals(200, shop.get("/shows/lamps").statusCode());
        assertEquals(1, contributions().path("items").size());
        kernel().leaving(next);
        assertEquals(0, contributions().path("items").size());
    }

    @Test
    void aVersionThatDoesNotStayGivesWayToTheOldOne() {
        var before = contributions();
        var next = STORE.with("META-INF/vitrine-ui/nav.js", "throw new Error()");
        kernel().arriving(next);
        kernel().leaving(next);
        assertEquals(before, contributions());
    }

    @Test
    void aContributionWithoutItsModuleKeepsItsBundleFromStarting() {
        var broken = new FileBundle(
                "org.example.broken",
                Map.of(
                        "META-INF/vitrine-ui.json",
                        "{\"contributions\":[{\"slot\":\"nav\",\"module\":\"gone.js\",\"export\":\"Nav\"}]}"));
        var problem = assertThrows(IllegalArgumentException.class, () -> kernel().arriving(broken));
        assertTrue(String.valueOf(problem.getMessage()).contains("gone.js"), problem.getMessage());
        assertEquals(1, contributions().path("items").size());
    }

    @Test
    void whatAServiceContributesIsThereWhileTheServiceIs() {
        UiContributor service = () -> List.of(UiContribution.of(Slot.HOME_CARDS, "nav.js", "Card"));
        door.addContributor(service);
        assertEquals(
                "home.cards", contributions().path("items").path(1).path("slot").asText());
        door.removeContributor(service);
        assertEquals(1, contributions().path("items").size());
    }

    @Test
    void listenersAndOpenPagesHearOfEachChange() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        door.addListener(heard::add);
        assertEquals(contributions().path("digest").asText(), heard.poll(5, TimeUnit.SECONDS));
        var told = new LinkedBlockingQueue<String>();
        var streaming = shop.client()
                .sendAsync(
                        shop.request("/ui/contributions/events").build(),
                        HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(told)));
        assertTrue(data(told).contains(contributions().path("digest").asText()));
        kernel().leaving(STORE);
        var now = contributions().path("digest").asText();
        assertEquals(now, heard.poll(5, TimeUnit.SECONDS));
        assertTrue(data(told).contains(now));
        streaming.cancel(true);
    }

    private static String data(BlockingQueue<String> lines) throws InterruptedException {
        for (var line = lines.poll(5, TimeUnit.SECONDS); line != null; line = lines.poll(5, TimeUnit.SECONDS)) {
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("nothing was told");
    }

    private Follower kernel() {
        return Objects.requireNonNull(kernel);
    }

    private JsonNode contributions() {
        return Json.read(shop.get("/ui/contributions.json").body());
    }

    private String base() {
        var found = Pattern.compile("/ui/x/org.vitrine.ui-vendor/\\w+/")
                .matcher(shop.get("/").body());
        assertTrue(found.find());
        return found.group();
    }
}
