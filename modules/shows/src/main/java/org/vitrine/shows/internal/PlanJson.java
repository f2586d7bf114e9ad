// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
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
    private static final int LONGEST_LINE_UP = 200;
    private static final LocalText NOTHING = LocalText.english("");

    /** The plan of a new show; {@link IllegalArgumentException} says what is wrong. */
    ShowPlan toNewPlan() {
        if (title == null) {
            throw new IllegalArgumentException("A show needs a \"title\".");
        }
        return PlanLimits.checked(new ShowPlan(
                Optional.ofNullable(slug).map(Slug::new),
                title,
                description == null ? NOTHING : description,
                Optional.ofNullable(startsAt),
                items(lineUp == null ? List.of() : lineUp),
                Optional.ofNullable(poster)));
    }

    /** The plan of a show that is changed. */
    ShowPlan toChangeOf(Show show) {
        return PlanLimits.checked(new ShowPlan(
                Optional.ofNullable(slug).map(Slug::new),
                title == null ? show.title() : title,
                description == null ? show.description() : description,
                Optional.ofNullable(startsAt).or(show::startsAt),
                lineUp == null ? show.lineUp() : items(lineUp),
                Optional.ofNullable(poster).or(show::poster)));
    }

    private static List<LineUpItem> items(List<JsonNode> nodes) {
        if (nodes.size() > LONGEST_LINE_UP) {
            throw new IllegalArgumentException("A line-up has at most " + LONGEST_LINE_UP + " products.");
        }
        return nodes.stream().map(PlanJson::item).toList();
    }

    private static LineUpItem item(JsonNode node) {
        return new LineUpItem(
                product(node.isTextual() ? node : node.path("product")),
                Duration.ofSeconds(node.path("plannedSeconds").asLong(0)),
                node.path("notes").asText(""));
    }

    private static UUID product(JsonNode node) {
        try {
            return UUID.fromString(node.asText());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + node.asText() + "\" in the line-up is not the id of a product.", e);
        }
    }
}
