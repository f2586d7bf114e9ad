// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.questions.internal.QuestionsResource.Wish;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** Reads what requests bring; problems say what is wrong with it. */
final class Bodies {
    private static final int LONGEST_ANSWER = 500;

    private final ShowService shows;

    Bodies(ShowService shows) {
        this.shows = shows;
    }

    /** The show of this name; a 400 without one, a 404 if there is none. */
    ShowId show(@Nullable String slug) {
        if (slug == null) {
            throw bad("Which \"show\"? Its name in addresses is missing.");
        }
        return find(slug)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                        .asException());
    }

    private Optional<ShowId> find(String slug) {
        try {
            return shows.find(new Slug(slug)).map(Show::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Wish required(@Nullable Wish wish) {
        if (wish == null) {
            throw bad("This needs a body that names the \"show\".");
        }
        return wish;
    }

    static Optional<String> answer(@Nullable String text) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_ANSWER) {
            throw bad("An answer has at most " + LONGEST_ANSWER + " characters.");
        }
        return Optional.of(stripped).filter(written -> !written.isEmpty());
    }

    static Caller.Staff staff(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }

    /** The status for a refusal of the chat's. */
    static int status(String code) {
        return switch (code) {
            case "bad-text" -> 400;
            case "no-such-message" -> 404;
            case "chat-closed" -> 409;
            default -> 403;
        };
    }

    static RuntimeException bad(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }
}
