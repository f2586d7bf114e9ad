// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/** How often one may react: the generic cell rate algorithm (ITU-T I.371), one number a shopper and show. Any thread. */
final class TapLimit {
    /** One tap in this time, on average. */
    private static final long INTERVAL_MILLIS = 100;
    /** After a pause so many at once. */
    private static final int BURST = 20;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Clock clock;
    /** When the next tap of each is due. */
    private final Cache<Key, Long> due = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    TapLimit(Clock clock) {
        this.clock = clock;
    }

    /** How many of these taps are within the limit. */
    int admit(ShowId show, ShopperId shopper, int taps) {
        long now = clock.millis();
        var admitted = new int[1];
        due.asMap().compute(new Key(show, shopper), (key, before) -> {
            long from = before == null ? now : Math.max(before, now);
            long room = BURST - (from - now) / INTERVAL_MILLIS;
            admitted[0] = Math.clamp(room, 0, taps);
            return from + admitted[0] * INTERVAL_MILLIS;
        });
        return admitted[0];
    }

    private record Key(ShowId show, ShopperId shopper) {}
}
