// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowPlan;
import org.vitrine.shows.Slug;
import org.vitrine.text.LocalText;

/**
 * A plan as it is sent; what is left out stays as it is, or is empty in a new show.
 *
 * @param lineUp product ids, or objects with {@code product}, {@code plannedSeconds} and {@code notes}
 */
public record PlanJson(
        @Nullable String slug,
        @Nullable LocalText title,
        @Nullable LocalText description,
        @Nullable Instant startsAt,
        @Nullable List<JsonNode> lineUp,
        @Nullable String poster) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE_UP = 200;
    private static final LocalText NOTHING = LocalText.english("");

    /** The plan of a new show; {@link IllegalArgumentException} says what is wrong. */
    ShowPlan toNewPlan() {
        if (title == null) {
            throw new IllegalArgumentException("A show needs a \"title\".");
        }
        return new ShowPlan(
                Optional.ofNullable(slug).map(Slug::new),
                checked(title),
                description == null ? NOTHING : description,
                Optional.ofNullable(startsAt),
                items(lineUp == null ? List.of() : lineUp),
                Optional.ofNullable(poster));
    }

    /** The plan of a show that is changed. */
    ShowPlan toChangeOf(Show show) {
        return new ShowPlan(
                Optional.ofNullable(slug).map(Slug::new),
                title == null ? show.title() : checked(title),
                description == null ? show.description() : description,
                Optional.ofNullable(startsAt).or(show::startsAt),
                lineUp == null ? show.lineUp() : items(lineUp),
                Optional.ofNullable(poster).or(show::poster));
    }

    private static LocalText checked(LocalText title) {
        for (var text : title.byLanguage().values()) {
            if (text.isBlank() || text.length() > LONGEST_TITLE) {
                throw new IllegalArgumentException("A show's title has 1 to " + LONGEST_TITLE + " characters.");
            }
        }
        return title;
    }

    private static List<LineUpItem> items(List<JsonNode> nodes) {
        if (nodes.size() > LONGEST_LINE_UP) {
            throw new IllegalArgumentException("A line-up has at most " + LONGEST_LINE_UP + " products.");
        }
        var items = new ArrayList<LineUpItem>();
        for (var node : nodes) {
            items.add(item(node));
        }
        return items;
    }

    private static LineUpItem item(JsonNode node) {
        var product = node.isTextual() ? node : node.path("product");
        try {
            return new LineUpItem(
                    UUID.fromString(product.asText()),
                    Duration.ofSeconds(node.path("plannedSeconds").asLong(0)),
                    node.path("notes").asText(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + product.asText() + "\" in the line-up is not the id of a product.", e);
        }
    }
}
