// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** The player's picture over the live socket, and what it does where that cannot be. */
@ExtendWith(SharedShop.class)
final class LiveSocketIT {
    private static final double MOST_DELAY_MILLIS = 2_000;
    private static final int TOO_SLOW = 4008;

    private static final String STAGE = "document.querySelector('vt-show')?.renderRoot?.querySelector('vt-stage')";

    private static final String VIDEO = STAGE + "?.renderRoot.querySelector('video')";

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

    private static void awaitMoving(Page page) {
        page.waitForCondition(() -> page.evaluate("() => " + STAGE + "?.programmeTime()") != null);
        double seen = number(page, STAGE + ".programmeTime()");
        page.waitForCondition(() -> number(page, STAGE + ".programmeTime()") > seen + 500);
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

        void opened(WebSocketRoute socket) {
            socket.connectToServer();
            opened.add(socket);
        }

        int count() {
            return opened.size();
        }

        WebSocketRoute last() {
            return opened.getLast();
        }
    }
}
