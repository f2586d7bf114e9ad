// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;

/** What belongs to the picture is seen with it, however late the picture is. */
@ExtendWith(SharedShop.class)
final class InSyncIT {
    private static final double ALLOWED_MILLIS = 300;

    /** The time of the programme that is on the screen. */
    private static final String PICTURE =
            "document.querySelector('vt-show')?.renderRoot.querySelector('vt-stage')?.programmeTime()";

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

    @Test
    void polls_and_questions_wait_for_the_picture(RunningShop shop, Retailer retailer) throws IOException {
        var slug = retailer.liveShow("Jug film", retailer.article("Jug of cream", 5));
        var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
        try (var browser = Browser.start()) {
            var page = browser.page(390, 844);
            page.navigate(shop.url() + "shows/" + slug);
            page.locator("video").waitFor();
            page.waitForCondition(() -> page.evaluate("() => " + PICTURE) != null);
            assertWaits(page, retailer, slug, "polls.PollOpened", () -> poll(retailer, slug));
            assertWaits(page, retailer, slug, "questions.QuestionShown", () -> question(retailer, slug));
            assertEquals(List.of(), browser.faults());
        } finally {
            encoder.close();
        }
    }

    private static void assertWaits(Page page, Retailer retailer, String slug, String type, Runnable happens) {
        page.evaluate(WATCH);
        happens.run();
        page.waitForCondition(() -> page.evaluate("() => window.shownAt") != null);
        var shownAt = ((Number) page.evaluate("() => window.shownAt")).doubleValue();
        var mediaTime = StreamSupport.stream(retailer.log(slug).spliterator(), false)
                .filter(event -> event.path("type").asText().equals(type))
                .mapToDouble(event -> event.path("mediaTime").asDouble())
                .max()
                .orElseThrow();
        assertEquals(mediaTime, shownAt, ALLOWED_MILLIS, type);
    }

    private static void poll(Retailer retailer, String slug) {
        var plan = Map.of("show", slug, "question", "Plum or not?", "options", List.of("Plum", "Not"));
        var poll = retailer.client().post("api/v1/polls", plan).expect(201).field("id");
        retailer.client().post("api/v1/polls/" + poll + "/open", "{}").expect(200);
    }

    private static void question(Retailer retailer, String slug) {
        var show = Map.of("show", slug);
        retailer.guest()
                .post("api/v1/questions", Map.of("show", slug, "text", "Is it oiled?"))
                .expect(200);
        var asked = retailer.client()
                .get("api/v1/questions?show=" + slug)
                .expect(200)
                .json();
        var id = asked.path("items").path(0).path("id").asText();
        retailer.client().post("api/v1/questions/" + id + "/show", show).expect(200);
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }
}
