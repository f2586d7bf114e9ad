// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Pin;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.text.LocalText;

/**
 * A show as REST tells of it; its texts in the reader's language, and in all of them for staff.
 *
 * @param host the name of who hosts it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ShowJson(
        ShowId id,
        Slug slug,
        String title,
        String description,
        Optional<Map<String, LocalText>> texts,
        ShowState state,
        String host,
        Optional<Instant> startsAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        List<Item> lineUp,
        Optional<Pin> pinned,
        Optional<String> poster) {

    /** One product of the line-up; minutes and notes are for staff. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID product,
            @Nullable Long plannedSeconds,
            @Nullable String notes) {}

    static ShowJson forShoppers(Show show, String host, List<LanguageRange> languages) {
        return of(show, host, languages, Optional.empty(), item -> new Item(item.product(), null, null));
    }

    static ShowJson forStaff(Show show, String host, List<LanguageRange> languages) {
        var texts = Map.of("title", show.title(), "description", show.description());
        return of(
                show,
                host,
                languages,
                Optional.of(texts),
                item -> new Item(item.product(), item.planned().toSeconds(), item.notes()));
    }

    private static ShowJson of(
            Show show,
            String host,
            List<LanguageRange> languages,
            Optional<Map<String, LocalText>> texts,
            Function<LineUpItem, Item> item) {
        return new ShowJson(
                show.id(),
                show.slug(),
                show.title().in(languages),
                show.description().in(languages),
                texts,
                show.state(),
                host,
                show.startsAt(),
                show.startedAt(),
                show.endedAt(),
                show.lineUp().stream().map(item).toList(),
                show.pinned(),
                show.poster());
    }
}
