// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.Optional;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.http.Problem;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** Finds what an address names. */
final class ShowLookup {
    private final ShowService shows;

    ShowLookup(ShowService shows) {
        this.shows = shows;
    }

    /** The show's id; a 404 if there is none of this name. */
    ShowId id(String slug) {
        return show(slug).id();
    }

    /** The show; a 404 if there is none of this name. */
    Show show(String slug) {
        return slug(slug)
                .flatMap(shows::find)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                        .asException());
    }

    /** The language of this tag; a 400 if it is none. */
    static CaptionLanguage language(String tag) {
        try {
            return new CaptionLanguage(tag);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "bad-language", String.valueOf(e.getMessage()))
                    .asException();
        }
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
