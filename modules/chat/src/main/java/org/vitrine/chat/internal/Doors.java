// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.vitrine.identity.Caller;
import org.vitrine.shows.Show;

/** When one may talk: staff until the show has ended, shoppers from half an hour before it is planned to begin. */
final class Doors {
    private static final Duration OPEN_BEFORE = Duration.ofMinutes(30);

    private final Clock clock;

    Doors(Clock clock) {
        this.clock = clock;
    }

    /** Why this one may not talk now, in a sentence; empty if they may. */
    Optional<String> closed(Show show, Caller author) {
        return switch (show.state()) {
            case ARMED, LIVE -> Optional.empty();
            case ENDED -> Optional.of("This show has ended, and its chat with it.");
            case PLANNED ->
                author instanceof Caller.Staff || beginsSoon(show)
                        ? Optional.empty()
                        : Optional.of("The chat opens half an hour before the show begins.");
        };
    }

    private boolean beginsSoon(Show show) {
        return show.startsAt()
                .filter(start -> !clock.instant().isBefore(start.minus(OPEN_BEFORE)))
                .isPresent();
    }
}
