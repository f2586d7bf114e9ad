// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts wrong stream keys by address: who tries ten within a minute is not asked again for a minute. Any thread. */
final class WrongKeys {
    private static final int MOST = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Cache<String, AtomicInteger> byAddress;

    WrongKeys(Clock clock) {
        this.byAddress = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MOST_ADDRESSES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    boolean tooMany(String address) {
        var count = byAddress.getIfPresent(address);
        return count != null && count.get() >= MOST;
    }

    void count(String address) {
        byAddress.get(address, first -> new AtomicInteger()).incrementAndGet();
    }
}
