// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.http.internal.TestShop;
import org.vitrine.json.Json;
import org.vitrine.kernel.Contributions;

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

    private final UiDoor door = new UiDoor(follower -> {
        follower.arriving(STORE);
        follower.arriving(VENDOR);
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
        door.leaving(STORE);
        door.leaving(VENDOR);
        assertEquals(404, shop.get("/shows/lamps").statusCode());
        assertEquals(200, shop.get(address).statusCode());
    }

    @Test
    void contributionsAreListedWithTheAddressesOfTheirModules() {
        var items = Json.read(shop.get("/ui/contributions.json").body()).path("items");
        assertEquals("nav", items.path(0).path("slot").asText());
        assertTrue(items.path(0).path("module").asText().startsWith("/ui/x/org.vitrine.storefront/"));
    }

    private String base() {
        var found = Pattern.compile("/ui/x/org.vitrine.ui-vendor/\\w+/")
                .matcher(shop.get("/").body());
        assertTrue(found.find());
        return found.group();
    }
}
