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
 * Lets so many in at a time, so many of them from one address, and so many from one address in ten seconds.
 *
 * <p>A studio behind one address has room; a storm from one address costs an accept and a close each. The log has the first that is sent
 * away in each ten seconds, not all of them. Any thread.
 */
final class Doorkeeper {
    private static final System.Logger LOG = System.getLogger(Doorkeeper.class.getName());
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration MEMORY = Duration.ofSeconds(10);

    private final Map<String, Integer> inside = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final Cache<String, AtomicInteger> came;
    private final Cache<String, Boolean> told;
    private final Room room;

    /**
     * For how many there is room.
     *
     * @param guest what one of them is called
     */
    record Room(String guest, int all, int fromOne, int inTenSeconds) {
        /** Encoders, or browsers that publish. */
        static final Room PUBLISHERS = new Room("publisher", 500, 50, 100);

        /** Who watches over the live socket: a crowd behind one address has room, which comes back as often as it likes. */
        static Room viewers(int fromOne) {
            return new Room("viewer", Integer.MAX_VALUE, fromOne, Integer.MAX_VALUE);
        }
    }

    Doorkeeper(Clock clock, Room room) {
        this.room = room;
        this.came = forAMoment(clock);
        this.told = forAMoment(clock);
    }

    /** Whether one from this address may come in; {@link #left} is to be told when it has gone. */
    boolean admits(String address) {
        int times = came.get(address, first -> new AtomicInteger()).incrementAndGet();
        if (times > room.inTenSeconds()) {
            return sendAway(address, "it connects more than " + room.inTenSeconds() + " times in 10 seconds");
        }
        if (all.incrementAndGet() > room.all()) {
            all.decrementAndGet();
            return sendAway(address, room.all() + " are connected already");
        }
        if (inside.merge(address, 1, Integer::sum) > room.fromOne()) {
            left(address);
            return sendAway(address, room.fromOne() + " are connected from there already");
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
            LOG.log(Level.WARNING, "A {0} from {1} was sent away at the door: {2}", room.guest(), address, reason);
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
