// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vitrine.captions.Cue;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;

/** A part of a show, on the programme clock; its end is not in it. */
record Stretch(Instant from, Instant to) {
    static final Stretch ALL = new Stretch(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    /** Of two times in milliseconds since 1970; a 400 if they are none, or the first is not before the second. */
    static Stretch of(@Nullable String from, @Nullable String to) {
        var stretch = new Stretch(time(from), time(to));
        if (!stretch.from().isBefore(stretch.to())) {
            throw bad();
        }
        return stretch;
    }

    boolean meets(Cue cue) {
        return meets(cue.from(), cue.to());
    }

    /** Whether something that lasts from one time to another is in it, if only in part. */
    boolean meets(Instant begins, Instant ends) {
        return begins.isBefore(to) && ends.isAfter(from);
    }

    private static Instant time(@Nullable String written) {
        if (written == null || !written.matches("\\d{1,15}")) {
            throw bad();
        }
        return Instant.ofEpochMilli(Long.parseLong(written));
    }

    private static ProblemException bad() {
        return Problem.of(
                        400,
                        "bad-stretch",
                        "Say \"from\" and, later than that, \"to\" in milliseconds since 1970, as the cues have them.")
                .asException();
    }
}
