// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions;

import java.time.Instant;

/**
 * Words that stand on the picture for a while.
 *
 * @param from when they appear, on the programme clock
 * @param to when they go; after {@code from}
 * @param text as the cues of WebVTT have it: {@code &}, {@code <} and {@code >} are escaped, of tags there are {@code b}, {@code i},
 *     {@code u}, {@code v} and {@code c}; one to a few lines, none of them empty
 */
public record Cue(Instant from, Instant to, String text) {
    public Cue {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a cue that ends at " + to + " cannot begin at " + from);
        }
    }
}
