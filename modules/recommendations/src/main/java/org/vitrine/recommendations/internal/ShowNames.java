// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Problem;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** Turns the show that a request names into its id. */
@Component(service = ShowNames.class)
public final class ShowNames {
    private final ShowService shows;

    @Activate
    public ShowNames(@Reference ShowService shows) {
        this.shows = shows;
    }

    /** The id of the show with this slug; empty where none is named; a 404 problem where there is no such show. */
    Optional<ShowId> idOf(@Nullable String slug) {
        if (slug == null || slug.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(shows.find(Slug.of(slug))
                .map(Show::id)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                        .asException()));
    }
}
