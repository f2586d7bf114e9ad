// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what somebody does within a minute from the first time. Any thread. */
final class Attempts {
    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST_KEYS)
            .build();

    Attempts(int most) {
        this.most = most;
    }

    /** Counts one more. */
    void count(String key) {
        counts.get(key, fresh -> new AtomicInteger()).incrementAndGet();
    }

    boolean isOver(String key) {
        var count = counts.getIfPresent(key);
        return count != null && count.get() >= most;
    }
}
