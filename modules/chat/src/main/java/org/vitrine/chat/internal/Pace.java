// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.chat.PostResult.Refused;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/**
 * How fast each shopper talks in each show: slow mode, floods, and the same over and over. Any thread; in memory, and so for each node.
 *
 * <p>A message that comes again under its id, because its sender did not hear of it, counts once.
 */
@Component(service = Pace.class)
@Designate(ocd = PaceConfig.class)
public final class Pace {
    private static final int MOST_REMEMBERED = 100_000;

    private final Clock clock;
    private final Limit flood;
    private final Limit alike;
    private final Cache<Seat, Deque<Said>> said;

    @Activate
    public Pace(PaceConfig config, @Reference Clock clock) {
        this(
                new Limit(config.flood_messages(), Duration.ofSeconds(config.flood_seconds())),
                new Limit(config.duplicates_messages(), Duration.ofSeconds(config.duplicates_seconds())),
                clock);
    }

    Pace(Limit flood, Limit alike, Clock clock) {
        this.flood = flood;
        this.alike = alike;
        this.clock = clock;
        this.said = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(TalkRules.SLOWEST.plusMinutes(1))
                .build();
    }

    /** Why this may not be said now; else it is counted. */
    Optional<Refused> refuses(ShowId show, ShopperId shopper, Attempt attempt, Duration slowMode) {
        var before = said.get(new Seat(show, shopper), seat -> new ArrayDeque<>());
        synchronized (before) {
            if (before.stream().anyMatch(one -> one.id.equals(attempt.id()))) {
                return Optional.empty();
            }
            var now = new Said(attempt.id(), clock.instant(), LookAlikes.fold(attempt.text()));
            var why = why(before, now, slowMode);
            if (why.isEmpty()) {
                before.addLast(now);
                while (before.size() > Math.max(flood.messages, alike.messages)) {
                    before.removeFirst();
                }
            }
            return why;
        }
    }

    /** When slow mode lets this shopper speak again; empty if it is now. */
    Optional<Instant> next(ShowId show, ShopperId shopper, Duration slowMode) {
        return Optional.ofNullable(said.getIfPresent(new Seat(show, shopper)))
                .flatMap(before -> {
                    synchronized (before) {
                        return Optional.ofNullable(before.peekLast());
                    }
                })
                .map(last -> last.at.plus(slowMode))
                .filter(clock.instant()::isBefore);
    }

    /** It was not said after all. */
    void takeBack(ShowId show, ShopperId shopper, UUID id) {
        var before = said.getIfPresent(new Seat(show, shopper));
        if (before != null) {
            synchronized (before) {
                before.removeIf(one -> one.id.equals(id));
            }
        }
    }

    private Optional<Refused> why(Deque<Said> before, Said now, Duration slowMode) {
        var left = before.isEmpty()
                ? Duration.ZERO
                : Duration.between(now.at, before.getLast().at.plus(slowMode));
        if (left.isPositive()) {
            long seconds = left.plusMillis(999).toSeconds();
            return Optional.of(new Refused("slow-mode", "Slow mode is on: wait " + seconds + " s more."));
        }
        if (flood.isReached(before.stream(), now.at)) {
            return Optional.of(new Refused("too-fast", "Too many messages; wait a moment."));
        }
        return alike.isReached(before.stream().filter(one -> one.folded.equals(now.folded)), now.at)
                ? Optional.of(new Refused("said-before", "You have just said that."))
                : Optional.empty();
    }

    /** So many messages within a time, and no more. */
    record Limit(int messages, Duration within) {
        private boolean isReached(Stream<Said> before, Instant now) {
            return before.filter(one -> one.at.isAfter(now.minus(within))).count() >= messages;
        }
    }

    private record Seat(ShowId show, ShopperId shopper) {}

    private record Said(UUID id, Instant at, String folded) {}
}
