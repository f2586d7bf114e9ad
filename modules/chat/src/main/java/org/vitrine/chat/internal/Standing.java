// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * How a shopper stands with the shop's staff.
 *
 * @param shadowed whether what they say is seen by themselves and staff alone
 * @param mutedUntil until when they may not speak; may have passed
 */
record Standing(boolean banned, boolean shadowed, Optional<Instant> mutedUntil) {
    boolean isMuted(Instant now) {
        return mutedUntil.filter(now::isBefore).isPresent();
    }

    Standing and(Standing other) {
        return new Standing(banned || other.banned, shadowed || other.shadowed, mutedUntil.or(() -> other.mutedUntil));
    }
}
