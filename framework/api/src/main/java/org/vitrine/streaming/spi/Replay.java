// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.time.Instant;

/**
 * What everyone may see of a show that is over, on the programme clock.
 *
 * @param from its first picture
 * @param to after {@code from}; not in it
 */
public record Replay(Instant from, Instant to) {
    public Replay {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a replay begins before it ends");
        }
    }
}
