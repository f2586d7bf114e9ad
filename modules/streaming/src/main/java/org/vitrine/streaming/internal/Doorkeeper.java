// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets encoders in: five hundred at a time, fifty of them from one address, and a hundred in ten seconds from one address.
 *
 * <p>A studio behind one address has room; a storm from one address costs an accept and a close each. The log has the first that is sent
 * away in each ten seconds, not all of them. Any thread.
 */
final class Doorkeeper {
    static final int MOST_FROM_ONE = 50;
    static final int MOST_IN_TEN_SECONDS = 100;
    private static final System.Logger LOG = System.getLogger(Doorkeeper.class.getName());
    private static final int MOST = 500;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration MEMORY = Duration.ofSeconds(10);

    private final Map<String, Integer> inside = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final Cache<String, AtomicInteger> came;
    private final Cache<String, Boolean> told;

    Doorkeeper(Clock clock) {
        this.came = forAMoment(clock);
        this.told = forAMoment(clock);
    }

    /** Whether one from this address may come in; {@link #left} is to be told when it has gone. */
    boolean admits(String address) {
        int times = came.get(address, first -> new AtomicInteger()).incrementAndGet();
        if (times > MOST_IN_TEN_SECONDS) {
            return sendAway(address, "it connects more than " + MOST_IN_TEN_SECONDS + " times in 10 seconds");
        }
        if (all.incrementAndGet() > MOST) {
            all.decrementAndGet();
            return sendAway(address, MOST + " encoders are connected already");
        }
        if (inside.merge(address, 1, Integer::sum) > MOST_FROM_ONE) {
            left(address);
            return sendAway(address, MOST_FROM_ONE + " encoders are connected from there already");
        }
        return true;
    }

    /** One from this address, who was let in, has gone. */
    void left(String address) {
        all.decrementAndGet();
        inside.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** How many are inside. */
    int inside() {
        return all.get();
    }

    private boolean sendAway(String address, String reason) {
        if (told.asMap().putIfAbsent(address, true) == null) {
            LOG.log(Level.WARNING, "A publisher from {0} was sent away at the door: {1}", address, reason);
        }
        return false;
    }

    private static <V> Cache<String, V> forAMoment(Clock clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MOST_REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }
}
