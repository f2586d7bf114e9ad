// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.time.Instant;
import java.util.regex.Pattern;
import org.vitrine.json.Json;
import org.vitrine.shows.ShowPlan;
import org.vitrine.text.LocalText;

/** How much there may be in a plan. */
final class PlanLimits {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TITLES = 4_000;
    private static final int LONGEST_DESCRIPTIONS = 40_000;
    private static final int LONGEST_POSTER = 2_000;
    private static final int LONGEST_NOTES = 4_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|/[^/]).*");

    private PlanLimits() {}

    /** The plan, if it is within the limits; {@link IllegalArgumentException} says what is wrong. */
    static ShowPlan checked(ShowPlan plan) {
        for (var text : plan.title().byLanguage().values()) {
            require(
                    !text.isBlank() && text.length() <= LONGEST_TITLE,
                    "A show's title has 1 to " + LONGEST_TITLE + " characters.");
        }
        texts(plan.title(), LONGEST_TITLES, "The titles of a show are too long, all languages together.");
        texts(plan.description(), LONGEST_DESCRIPTIONS, "A show's description is too long, all languages together.");
        require(
                plan.startsAt()
                        .filter(start -> start.isBefore(EARLIEST) || start.isAfter(LATEST))
                        .isEmpty(),
                "A show begins in this century or the next.");
        require(
                plan.poster()
                        .filter(poster -> poster.length() > LONGEST_POSTER
                                || !ADDRESS.matcher(poster).matches())
                        .isEmpty(),
                "A show's poster is the address of a picture.");
        require(
                plan.lineUp().stream().allMatch(item -> item.notes().length() <= LONGEST_NOTES),
                "Notes have at most " + LONGEST_NOTES + " characters.");
        return plan;
    }

    private static void texts(LocalText text, int longest, String sentence) {
        for (var language : text.byLanguage().keySet()) {
            require(LANGUAGE.matcher(language).matches(), "\"" + language + "\" is not a language, such as \"de\".");
        }
        require(Json.write(text).length() <= longest, sentence);
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
