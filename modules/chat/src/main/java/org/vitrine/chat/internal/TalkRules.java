// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.HoldRule;

/**
 * How one talks in a show.
 *
 * @param slowMode what lies between two messages of one shopper; zero for none, an hour at most
 * @param pinned the message that stands above the talk
 */
record TalkRules(Duration slowMode, boolean staffOnly, HoldRule hold, Optional<UUID> pinned) {
    static final Duration SLOWEST = Duration.ofHours(1);
    static final TalkRules USUAL = new TalkRules(Duration.ZERO, false, HoldRule.NONE, Optional.empty());

    TalkRules {
        if (slowMode.isNegative() || slowMode.compareTo(SLOWEST) > 0) {
            throw new IllegalArgumentException("Slow mode is between 0 and " + SLOWEST.toSeconds() + " seconds");
        }
    }

    TalkRules pinning(Optional<UUID> message) {
        return new TalkRules(slowMode, staffOnly, hold, message);
    }
}
