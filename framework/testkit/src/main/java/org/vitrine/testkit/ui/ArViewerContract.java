// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.ui.Slot;

/**
 * What every viewer of products' models must fulfil, beside what every contribution must; inherit it in a test of yours.
 *
 * <p>A viewer is an element in {@link Slot#AR_VIEWER}. It shows {@code host.context.model}, again when {@code "context"} tells of another, and
 * runs {@code ar.failed} where it cannot, so that the shopper sees the photo.
 */
public abstract class ArViewerContract extends UiContributionContract {
    @Test
    void itGoesWhereModelsAreShown() {
        assertTrue(!viewers().isEmpty(), "nothing goes into the slot " + Slot.AR_VIEWER.id());
    }

    @Test
    void itShowsTheModelThatItIsTold() {
        says("context.model|\\bmodel\\b[^;]*=[^;]*context");
    }

    @Test
    void itFollowsTheHostToTheNextModel() {
        says("events\\.on\\(\\s*'context'");
    }

    @Test
    void itBringsThePhotoBackWhereItFails() {
        says("commands\\.run\\(\\s*'ar\\.failed'");
    }

    private void says(String pattern) {
        for (var viewer : viewers()) {
            var module = viewer.path("module").asText();
            var text = files().modules().getOrDefault(module, "");
            assertTrue(text.matches("(?s).*(" + pattern + ").*"), () -> module + " lacks " + pattern);
        }
    }

    private List<JsonNode> viewers() {
        return files().contributions().stream()
                .filter(given -> given.path("slot").asText().equals(Slot.AR_VIEWER.id()))
                .toList();
    }
}
