// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.showlog.ShowId;

/** Where a page of recordings ends: at this one, which may have been deleted when the next page is asked for. */
record Cursor(Instant began, ShowId show) {
    private static final char BETWEEN = '_';

    /** As {@link #written}; empty if it is none. */
    static Optional<Cursor> of(String written) {
        int between = written.indexOf(BETWEEN);
        try {
            var began = Instant.parse(written.substring(0, Math.max(0, between)));
            var show = new ShowId(UUID.fromString(written.substring(between + 1)));
            return Optional.of(new Cursor(began, show))
                    .filter(cursor -> !began.isBefore(Instant.EPOCH) && !began.isAfter(Asked.LATEST));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String written() {
        return began + String.valueOf(BETWEEN) + show;
    }
}
