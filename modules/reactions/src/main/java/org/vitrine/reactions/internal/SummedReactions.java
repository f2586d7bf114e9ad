// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.reactions.ReactionKind;
import org.vitrine.reactions.ReactionService;
import org.vitrine.reactions.ReactionsCounted;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.ProgrammeClock;

/**
 * Sums taps in memory: a tap costs no write. A second after the first one the room is told, ten seconds after that the log.
 *
 * <p>With several nodes each tells and logs what came to it; sums add up.
 */
@Component
public final class SummedReactions implements ReactionService {
    private static final System.Logger LOG = System.getLogger(SummedReactions.class.getName());
    private static final Duration TOLD_AFTER = Duration.ofSeconds(1);
    private static final Duration LOGGED_AFTER = Duration.ofSeconds(9);
    private static final Duration STATE_KNOWN = Duration.ofSeconds(5);

    private final ShowLog log;
    private final ShowService shows;
    private final Pace pace;
    private final TapLimit limit;
    private final Map<ShowId, Sum> untold = new ConcurrentHashMap<>();
    private final Map<ShowId, Sum> unlogged = new ConcurrentHashMap<>();
    private final Cache<ShowId, Boolean> open =
            Caffeine.newBuilder().expireAfterWrite(STATE_KNOWN).build();
    private volatile @Nullable Rooms rooms;
    private volatile @Nullable ProgrammeClock programme;

    @Activate
    public SummedReactions(@Reference ShowLog log, @Reference ShowService shows, @Reference Clock clock) {
        this(log, shows, clock, Pace::real);
    }

    SummedReactions(ShowLog log, ShowService shows, Clock clock, Pace pace) {
        this.log = log;
        this.shows = shows;
        this.pace = pace;
        this.limit = new TapLimit(clock);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addRooms(Rooms added) {
        rooms = added;
    }

    void removeRooms(Rooms removed) {
        if (rooms == removed) {
            rooms = null;
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addProgramme(ProgrammeClock added) {
        programme = added;
    }

    void removeProgramme(ProgrammeClock removed) {
        if (programme == removed) {
            programme = null;
        }
    }

    /** Logs what has not been logged yet. */
    @Deactivate
    void close() {
        untold.keySet().forEach(this::tell);
        unlogged.keySet().forEach(this::record);
    }

    @Override
    public void react(ShowId show, ShopperId shopper, ReactionKind kind, int times) {
        int taps = open.get(show, this::isOpen) ? limit.admit(show, shopper, times) : 0;
        if (taps > 0 && sum(untold, show).add(kind, taps)) {
            pace.after(TOLD_AFTER, () -> tell(show));
        }
    }

    private boolean isOpen(ShowId show) {
        return shows.find(show)
                .filter(found -> found.state() == ShowState.LIVE || found.state() == ShowState.ARMED)
                .isPresent();
    }

    private void tell(ShowId show) {
        var counts = sum(untold, show).take();
        if (counts.isEmpty()) {
            return;
        }
        var body = Json.object();
        body.set("counts", Json.tree(counts));
        picture(show).ifPresent(time -> body.put("mediaTime", time.toEpochMilli()));
        Optional.ofNullable(rooms).ifPresent(here -> here.tell(show, "reactions", body));
        if (sum(unlogged, show).add(counts)) {
            pace.after(LOGGED_AFTER, () -> record(show));
        }
    }

    private Optional<Instant> picture(ShowId show) {
        return Optional.ofNullable(programme).flatMap(clock -> clock.now(show));
    }

    private void record(ShowId show) {
        var counts = sum(unlogged, show).take();
        if (counts.isEmpty()) {
            return;
        }
        try {
            log.append(NewEvent.of(show, new ReactionsCounted(counts)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Reactions of show " + show + " are not in its log", e);
        }
    }

    private static Sum sum(Map<ShowId, Sum> sums, ShowId show) {
        return sums.computeIfAbsent(show, first -> new Sum());
    }
}
