// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often the program may end by itself: three times a minute, with a longer pause after each. Not thread-safe. */
final class Attempts {
    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> failures = new ArrayDeque<>();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Counts a failure: how long to wait before the next attempt, or empty where there is none. */
    Optional<Duration> failed() {
        var now = clock.instant();
        failures.removeIf(then -> then.isBefore(now.minus(WITHIN)));
        failures.addLast(now);
        return failures.size() >= MOST
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(500L << (failures.size() - 1)));
    }
}
