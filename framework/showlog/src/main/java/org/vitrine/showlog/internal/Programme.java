// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.ProgrammeClock;

/**
 * What time it is in the pictures of shows, also of those whose picture is made on another node.
 *
 * <p>The node that makes it tells the others each second how far its time is from the clock on the wall; so what is said on any node waits for
 * the same picture, as exactly as the nodes' clocks agree. Any thread.
 */
final class Programme implements NodeListener, ProgrammeClock {
    static final String TOPIC = "programme";
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private final AtomicReference<@Nullable ProgrammeClock> own = new AtomicReference<>();
    private final Map<ShowId, Told> elsewhere = new ConcurrentHashMap<>();

    Programme(Clock clock) {
        this.clock = clock;
    }

    void add(ProgrammeClock added) {
        own.set(added);
    }

    void remove(ProgrammeClock removed) {
        own.compareAndSet(removed, null);
    }

    @Override
    public Optional<Instant> now(ShowId show) {
        return ownNow(show).or(() -> elsewhereNow(show));
    }

    /** Tells the others what time it is in the pictures that are made here. */
    void tell(Nodes others, Collection<ShowId> shows) {
        var wall = clock.instant();
        shows.forEach(show -> ownNow(show)
                .map(picture -> new Ahead(show, Duration.between(wall, picture).toMillis()))
                .ifPresent(ahead -> others.tell(TOPIC, Json.write(ahead))));
    }

    @Override
    public void heard(NodeId from, String message) {
        var ahead = Json.read(message, Ahead.class);
        var now = clock.instant();
        elsewhere.values().removeIf(told -> told.until.isBefore(now));
        elsewhere.put(ahead.show, new Told(Duration.ofMillis(ahead.millis), now.plus(LONGEST_SILENCE)));
    }

    private Optional<Instant> ownNow(ShowId show) {
        return Optional.ofNullable(own.get()).flatMap(here -> here.now(show));
    }

    private Optional<Instant> elsewhereNow(ShowId show) {
        var now = clock.instant();
        return Optional.ofNullable(elsewhere.get(show))
                .filter(told -> !told.until.isBefore(now))
                .map(told -> now.plus(told.ahead));
    }

    /** How far a show's picture is ahead of the clock on the wall, below zero where it lies behind. */
    private record Ahead(ShowId show, long millis) {}

    private record Told(Duration ahead, Instant until) {}
}
