// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowChange;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** What the resources of shows have in common: finding a show, and telling of it as JSON or of what is wrong. */
final class ShowAnswers {
    private final ShowService shows;
    private final StaffAccounts staff;

    ShowAnswers(ShowService shows, StaffAccounts staff) {
        this.shows = shows;
        this.staff = staff;
    }

    /** The show with this name; a 404 if there is none. */
    Show find(String slug) {
        return slug(slug).flatMap(shows::find).orElseThrow(() -> missing(slug));
    }

    /**
     * Tells of a show as this reader may know it.
     *
     * @param language the request's Accept-Language, if it has one
     */
    ShowJson json(Show show, @Nullable String language, Caller reader) {
        var host = staff.find(show.host()).map(Caller.Staff::displayName).orElse("");
        return reader instanceof Caller.Staff
                ? ShowJson.forStaff(show, host, languages(language))
                : ShowJson.forShoppers(show, host, languages(language));
    }

    /** The changed show; or a problem that says why it was not changed. */
    ShowJson json(ShowChange change, String slug, @Nullable String language, Caller reader) {
        return switch (change) {
            case ShowChange.Changed done -> json(done.show(), language, reader);
            case ShowChange.Refused refused ->
                throw Problem.of(409, refused.code(), refused.sentence()).asException();
            case ShowChange.NoSuchShow nothing -> throw missing(slug);
        };
    }

    /** The languages that a header asks for; none where it cannot be read. */
    static List<LanguageRange> languages(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    static Caller.Staff staff(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }

    static RuntimeException bad(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    private static RuntimeException missing(String slug) {
        return Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                .asException();
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
