// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** What belongs to the picture is seen with it, however late the picture is. */
@ExtendWith(SharedShop.class)
final class InSyncIT {
    private static final double ALLOWED_MILLIS = 300;

    /** The time of the programme that is on the screen. */
    private static final String PICTURE =
            "document.querySelector('vt-show')?.renderRoot.querySelector('vt-stage')?.programmeTime()";

    /** Notes that time when this can be read, or cannot be read any more. */
    private static final String WATCH_WORDS = """
            ([words, there]) => {
              const reads = (root) => [...root.children].some((element) =>
                element.localName !== 'style' && (element.shadowRoot ? reads(element.shadowRoot) : false || reads(element)
                  || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.includes(words))));
              window.shownAt = undefined;
              const look = () => {
                if (reads(document.body) === there) window.shownAt = %s;
                else requestAnimationFrame(look);
              };
              look();
            }
            """.formatted(PICTURE);

    /** Notes that time when the first heart rises. */
    private static final String WATCH_HEARTS = """
            () => {
              const hearts = (root) => [...root.querySelectorAll('*')].some((element) =>
                element.matches('.layer svg') || (element.shadowRoot && hearts(element.shadowRoot)));
              window.shownAt = undefined;
              const look = () => {
                if (hearts(document)) window.shownAt = %s;
                else requestAnimationFrame(look);
              };
              look();
            }
            """.formatted(PICTURE);

    /** Notes that time when there is one more card over the picture than there is now. */
    private static final String WATCH = """
            () => {
              const cards = (root) => [...root.querySelectorAll('*')].reduce(
                (sum, element) => sum + (element.shadowRoot ? cards(element.shadowRoot) : 0), root.querySelectorAll('section').length);
              const before = cards(document);
              window.shownAt = undefined;
              const look = () => {
                if (cards(document) > before) window.shownAt = %s;
                else requestAnimationFrame(look);
              };
              look();
            }
            """.formatted(PICTURE);

    @ParameterizedTest
    @ValueSource(strings = {"socket", "hls"})
    void polls_and_questions_wait_for_the_picture(String way, RunningShop shop, Retailer retailer) throws IOException {
        var slug = retailer.liveShow("Jug film", retailer.article("Jug of cream", 5));
        var asking = new Asking(retailer, slug);
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            page.navigate(shop.url() + "shows/" + slug + "?live=" + way);
            page.locator("video").waitFor();
            page.waitForCondition(() -> page.evaluate("() => " + PICTURE) != null);
            assertWaits(page, retailer, slug, "polls.PollOpened", () -> asking.poll("Plum or not?"));
            assertWaits(page, retailer, slug, "questions.QuestionShown", () -> asking.question("Is it oiled?"));
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
        }
    }

    @Test
    void pins_talk_and_hearts_wait_for_the_picture_and_nothing_else_does(RunningShop shop, Retailer retailer)
            throws IOException {
        var jug = retailer.article("Jug of tin", 5);
        var slug = retailer.liveShow("Tin film", jug);
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            page.navigate(shop.url() + "shows/" + slug);
            page.locator("video").waitFor();
            page.waitForCondition(() -> page.evaluate("() => " + PICTURE) != null);
            pin(page, retailer, slug, jug);
            talk(page, retailer, slug);
            hearts(page, shop, retailer, slug);
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
        }
    }

    private static void pin(Page page, Retailer retailer, String slug, Retailer.Article jug) {
        var pins = "api/v1/shows/" + slug + "/pins";
        watch(page, jug.title(), true);
        retailer.client().post(pins, Map.of("product", jug.product())).expect(200);
        assertInTime(page, retailer, slug, "shows.ProductPinned");
        watch(page, "Only 2 left", true);
        retailer.client()
                .put("api/v1/variants/" + jug.variant() + "/stock", Map.of("onHand", 2))
                .expect(200);
        assertAtOnce(page, retailer, slug, "stock.Changed");
    }

    private static void talk(Page page, Retailer retailer, String slug) {
        var messages = "api/v1/shows/" + slug + "/messages";
        watch(page, "Is tin safe?", true);
        var message = retailer.guest()
                .post(messages, Map.of("text", "Is tin safe?"))
                .expect(201)
                .field("id");
        assertInTime(page, retailer, slug, "chat.MessagePosted");
        watch(page, "Is tin safe?", false);
        retailer.client().delete(messages + "/" + message).expect(204);
        assertAtOnce(page, retailer, slug, "chat.MessageDeleted");
    }

    private static void hearts(Page page, RunningShop shop, Retailer retailer, String slug) {
        page.evaluate(WATCH_HEARTS);
        try (var room = RoomClient.enter(shop, slug)) {
            room.send("{\"hello\":{\"ticket\":\"" + retailer.guestToken() + "\"}}");
            room.send("{\"react\":{\"kind\":\"heart\",\"n\":3}}");
            var mediaTime = room.await("reactions").path("mediaTime").asDouble();
            assertEquals(mediaTime, shownAt(page), ALLOWED_MILLIS, "hearts");
        }
    }

    private static void watch(Page page, String words, boolean there) {
        page.evaluate(WATCH_WORDS, List.of(words, there));
    }

    private static void assertWaits(Page page, Retailer retailer, String slug, String type, Runnable happens) {
        page.evaluate(WATCH);
        happens.run();
        assertInTime(page, retailer, slug, type);
    }

    private static void assertInTime(Page page, Retailer retailer, String slug, String type) {
        var shownAt = shownAt(page);
        assertEquals(mediaTime(retailer, slug, type), shownAt, ALLOWED_MILLIS, type);
    }

    /** The picture of that moment was yet to come. */
    private static void assertAtOnce(Page page, Retailer retailer, String slug, String type) {
        var shownAt = shownAt(page);
        var mediaTime = mediaTime(retailer, slug, type);
        assertTrue(shownAt < mediaTime, () -> type + " of " + mediaTime + " was shown at " + shownAt);
    }

    /** The time of the picture when it was first seen. */
    private static double shownAt(Page page) {
        page.waitForCondition(() -> page.evaluate("() => window.shownAt") != null);
        return ((Number) page.evaluate("() => window.shownAt")).doubleValue();
    }

    /** The time of the last event of this kind. */
    private static double mediaTime(Retailer retailer, String slug, String type) {
        return StreamSupport.stream(retailer.log(slug).spliterator(), false)
                .filter(event -> event.path("type").asText().equals(type))
                .mapToDouble(event -> event.path("mediaTime").asDouble())
                .max()
                .orElseThrow();
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }
}
