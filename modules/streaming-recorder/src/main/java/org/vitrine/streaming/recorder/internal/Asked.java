// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** What the resources have in common: finding the show, knowing staff, and saying what cannot be. */
record Asked(ShowService shows, Library library) {
    /** A database may not know times far beyond it. */
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The show of this name. */
    Show show(String slug) {
        return slug(slug)
                .flatMap(shows::find)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                        .asException());
    }

    /** What is kept of it now. */
    Recorded recorded(String slug) {
        return library.now(show(slug).id()).orElseThrow(Asked::nothingKept);
    }

    static boolean isHost(SecurityContext security) {
        var caller = Caller.of(security);
        return caller.may(Permissions.SHOWS_RUN) || caller.may(Permissions.SHOWS_PLAN);
    }

    /** Goes on if it was done. */
    static void require(Change change) {
        switch (change) {
            case Change.Done done -> {}
            case Change.Refused refused ->
                throw Problem.of(409, refused.code(), refused.sentence()).asException();
            case Change.NoSuchRecording nothing -> throw nothingKept();
        }
    }

    static ProblemException nothingKept() {
        return Problem.of(404, "no-recording", "Nothing is kept of this show.").asException();
    }

    static ProblemException bad(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    /** A moment that was sent. */
    static Optional<Instant> moment(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            var moment = Instant.parse(text);
            if (moment.isAfter(LATEST)) {
                throw bad("\"" + name + "\" lies before the year 10000.");
            }
            return Optional.of(moment);
        } catch (DateTimeParseException e) {
            throw bad("\"" + name + "\" is a time such as 2026-06-01T12:00:00Z.");
        }
    }

    /** Two moments in their order. */
    static void inOrder(Instant from, Instant to) {
        if (Duration.between(from, to).isNegative() || from.equals(to)) {
            throw bad("\"from\" lies before \"to\".");
        }
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(Slug.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
