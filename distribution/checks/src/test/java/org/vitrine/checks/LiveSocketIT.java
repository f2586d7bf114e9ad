// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** The player's picture over the live socket, and what it does where that cannot be. */
@ExtendWith(SharedShop.class)
final class LiveSocketIT {
    private static final double MOST_DELAY_MILLIS = 2_000;
    private static final double FAR_BEHIND_MILLIS = 4_000;
    private static final int TOO_SLOW = 4008;
    private static final Pattern TIME = Pattern.compile("#EXT-X-PROGRAM-DATE-TIME:(\\S+)");

    private static final String STAGE = "document.querySelector('vt-show')?.renderRoot?.querySelector('vt-stage')";

    private static final String VIDEO = STAGE + "?.renderRoot.querySelector('video')";

    /** A page cannot really be hidden here, so it is told so; half a minute of that is made half a second. */
    private static final String HIDDEN_AT_WILL = """
            const {setTimeout} = window;
            window.setTimeout = (work, millis, ...more) => setTimeout(work, millis === 30_000 ? 500 : millis, ...more);
            let hidden = false;
            Object.defineProperty(document, 'hidden', {get: () => hidden});
            window.hide = (now) => { hidden = now; document.dispatchEvent(new Event('visibilitychange')); };
            """;

    /** As on an iPhone, where there is no other. */
    private static final String MANAGED = """
            window.ManagedMediaSource = window.MediaSource;
            delete window.MediaSource;
            """;

    @Test
    void the_picture_outlives_its_publisher_and_a_change_of_its_format(RunningShop shop, Retailer retailer)
            throws IOException {
        var slug = retailer.liveShow("Socket film");
        var ingest = URI.create(shop.rtmp() + retailer.streamKey());
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            var first = ClipLoop.start(ingest, clip());
            page.navigate(shop.url() + "shows/" + slug + "?live=socket");
            awaitMoving(page);
            page.waitForCondition(() -> number(page, STAGE + ".delay()") < MOST_DELAY_MILLIS);
            assertTrue(number(page, VIDEO + ".videoWidth") != Ffmpeg.WIDTH);
            first.close();
            double stood = number(page, VIDEO + ".currentTime");
            try (var encoder = Ffmpeg.publish(ingest)) {
                page.waitForCondition(() -> number(page, VIDEO + ".videoWidth") == Ffmpeg.WIDTH);
                page.waitForCondition(() -> number(page, VIDEO + ".currentTime") > stood + 1);
                page.waitForCondition(() -> number(page, STAGE + ".delay()") < MOST_DELAY_MILLIS);
                assertTrue(encoder.isStreaming());
            }
            assertEquals(List.of(), browser.faults());
        }
    }

    @Test
    void a_lost_connection_is_opened_again_and_who_is_too_slow_goes_on_over_hls(RunningShop shop, Retailer retailer)
            throws IOException {
        var slug = retailer.liveShow("Slow film");
        var ingest = URI.create(shop.rtmp() + retailer.streamKey());
        var encoder = ClipLoop.start(ingest, clip());
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            var sockets = new Sockets();
            page.routeWebSocket("**/media/*/live", sockets::opened);
            page.navigate(shop.url() + "shows/" + slug);
            awaitMoving(page);
            assertEquals("socket", way(page));
            sockets.last().close();
            page.waitForCondition(() -> sockets.count() == 2);
            awaitMoving(page);
            assertEquals("socket", way(page));
            sockets.last().close(new WebSocketRoute.CloseOptions().setCode(TOO_SLOW));
            page.waitForCondition(() -> "hls".equals(way(page)));
            awaitMoving(page);
            assertEquals(2, sockets.count());
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
        }
    }

    @Test
    void whoever_looks_again_sees_what_is_live(RunningShop shop, Retailer retailer) throws IOException {
        var slug = retailer.liveShow("Hidden film");
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            var sockets = new Sockets();
            page.routeWebSocket("**/media/*/live", sockets::opened);
            page.addInitScript(HIDDEN_AT_WILL);
            page.navigate(shop.url() + "shows/" + slug + "?live=socket");
            awaitMoving(page);
            page.evaluate("() => hide(true)");
            page.waitForCondition(() -> sockets.left() == 1);
            double missed = number(page, STAGE + ".programmeTime()") + FAR_BEHIND_MILLIS;
            Eventually.until(() -> newest(shop, slug) > missed);
            assertTrue(number(page, STAGE + ".programmeTime()") < missed);
            page.evaluate("() => hide(false)");
            page.waitForCondition(() -> sockets.count() == 2);
            page.waitForCondition(() -> number(page, STAGE + ".programmeTime()") > missed);
            page.waitForCondition(() -> number(page, STAGE + ".delay()") < MOST_DELAY_MILLIS);
            awaitMoving(page);
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "hls"})
    void a_managed_media_source_does_as_well(String way, RunningShop shop, Retailer retailer) throws IOException {
        var slug = retailer.liveShow("Managed film");
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            page.addInitScript(MANAGED);
            page.navigate(shop.url() + "shows/" + slug + "?live=" + way);
            awaitMoving(page);
            assertEquals(way, way(page));
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
        }
    }

    private static void awaitMoving(Page page) {
        page.waitForCondition(() -> page.evaluate("() => " + STAGE + "?.programmeTime()") != null);
        double seen = number(page, STAGE + ".programmeTime()");
        page.waitForCondition(() -> number(page, STAGE + ".programmeTime()") > seen + 500);
    }

    /** When the newest segment that there is begins. */
    private static double newest(RunningShop shop, String slug) {
        var playlist = shop.client().get("media/" + slug + "/index.m3u8").text();
        return TIME.matcher(playlist)
                .results()
                .mapToDouble(time -> Instant.parse(time.group(1)).toEpochMilli())
                .max()
                .orElse(0);
    }

    private static String way(Page page) {
        return (String) page.evaluate("() => " + STAGE + ".getAttribute('way')");
    }

    /** As a script has it; not a number where there is none. */
    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("() => " + expression + " ?? -1")).doubleValue();
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }

    /** The live sockets that a page has opened, each passed on to the shop. */
    private static final class Sockets {
        private final List<WebSocketRoute> opened = new CopyOnWriteArrayList<>();
        private final AtomicInteger left = new AtomicInteger();

        void opened(WebSocketRoute socket) {
            var server = socket.connectToServer();
            socket.onClose((code, reason) -> {
                left.incrementAndGet();
                server.close();
            });
            opened.add(socket);
        }

        /** How many the page has given up. */
        int left() {
            return left.get();
        }

        int count() {
            return opened.size();
        }

        WebSocketRoute last() {
            return opened.getLast();
        }
    }
}
