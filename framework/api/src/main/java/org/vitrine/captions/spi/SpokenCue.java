// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions.spi;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that a captioner has understood.
 *
 * @param id one of the captioner's own, at most 64 characters; a later cue with the same one replaces it
 * @param from when it was said, on the programme clock
 * @param to when it had been said; after {@code from}, by a minute at most
 * @param text plain text, which is shown as it stands: 1 to 500 characters; two lines of 42 are what can be read well
 * @param interim whether it may change yet: it is shown, and not kept
 */
public record SpokenCue(String id, Instant from, Instant to, String text, boolean interim) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 500;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public SpokenCue {
        require(!id.isBlank() && id.length() <= LONGEST_ID, "a cue's id has 1 to 64 characters");
        require(!text.isBlank() && text.length() <= LONGEST_TEXT, "a cue's text has 1 to 500 characters");
        require(to.isAfter(from) && !to.isAfter(from.plus(LONGEST)), "a cue lasts, and for a minute at most");
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
