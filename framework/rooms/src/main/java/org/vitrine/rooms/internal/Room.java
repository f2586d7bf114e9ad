// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.ViewersCounted;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;

/** One show's room: its sessions by event loop. Any thread, unless said otherwise. */
final class Room {
    private static final System.Logger LOG = System.getLogger(Room.class.getName());

    private final ShowId show;
    private final ShowLog log;
    private final Map<Thread, Shard> shards = new ConcurrentHashMap<>();
    private final Recent recent = new Recent();
    private final Viewers viewers = new Viewers();
    private final House house;
    private final Clock clock;
    private volatile Airtime airtime;
    private volatile Rates rates;
    private volatile int told = -1;
    private volatile int recorded;
    /** Guarded by {@code this}, so that nobody enters while what is remembered is let go. */
    private int sessions;

    /** What a room knows of its surroundings. */
    interface House {
        /** The digest of what plug-ins put into pages; empty while it is not known. */
        String ui();

        /** How many watch a show on other nodes, and not here. */
        int viewersElsewhere(ShowId show);
    }

    Room(ShowId show, ShowLog log, Clock clock, Rates.Limits limits, House house) {
        this.show = show;
        this.log = log;
        this.clock = clock;
        this.house = house;
        this.airtime = new Airtime(limits.shownMessages());
        this.rates = new Rates(limits);
    }

    ShowId show() {
        return show;
    }

    /** How many watch, on all nodes. */
    int viewers() {
        return viewers.count() + house.viewersElsewhere(show);
    }

    Here here() {
        return viewers.here();
    }

    /** The digest of what plug-ins put into pages; empty while it is not known. */
    String ui() {
        return house.ui();
    }

    Recent recent() {
        return recent;
    }

    Rates rates() {
        return rates;
    }

    void limit(Rates.Limits limits) {
        rates = new Rates(limits);
        airtime = new Airtime(limits.shownMessages());
    }

    void hear(List<LogEvent> events) {
        var lines = events.stream()
                .map(event -> airtime.give(event, clock.millis()))
                .toList();
        recent.hear(lines);
        shards.values().forEach(shard -> shard.hear(lines));
    }

    /** Takes a session in; on its event loop. */
    void enter(Session session) {
        synchronized (this) {
            sessions++;
        }
        viewers.enter(session);
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        shards.computeIfAbsent(Thread.currentThread(), loop -> new Shard(context))
                .add(session);
    }

    /** Lets a session go that has entered; on its event loop. */
    void leave(Session session) {
        viewers.leave(session);
        var shard = shards.get(Thread.currentThread());
        if (shard != null && shard.remove(session)) {
            synchronized (this) {
                sessions--;
            }
        }
    }

    /** Goes on, on the session's event loop, as soon as the room remembers what was last. */
    void whenReady(Session session, Runnable action) {
        if (recent.isLoaded()) {
            action.run();
            return;
        }
        read(
                session,
                from -> {
                    recent.load(from, show);
                    return true;
                },
                loaded -> action.run());
    }

    /** Reads the log and goes on, on the session's event loop. */
    <T> void read(Session session, Function<ShowLog, T> question, Consumer<T> next) {
        Thread.ofVirtual().start(() -> {
            try {
                var answer = question.apply(log);
                session.run(() -> next.accept(answer));
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "A viewer of show " + show + " could not be told what it missed",
                        e);
                session.run(() -> session.close(CloseCodes.TRY_AGAIN_LATER, CloseCodes.retryHint()));
            }
        });
    }

    void close(ShopperId shopper, int code, String reason) {
        forEach(session -> {
            if (session.caller().shopper().filter(shopper::equals).isPresent()) {
                session.close(code, reason);
            }
        });
    }

    /** Does something for each session, on its event loop. */
    void forEach(Consumer<Session> action) {
        new ArrayList<>(shards.values()).forEach(shard -> shard.forEach(action));
    }

    /** Tells the number of viewers, if it has changed. */
    void tellViewers() {
        int count = viewers();
        if (count != told) {
            told = count;
            var frame = Frames.viewers(count);
            forEach(session -> session.tell(frame));
        }
    }

    /** Another node writes the number of viewers to the log. */
    void leaveRecord() {
        recorded = viewers();
    }

    /** Writes the number of viewers to the log, if it has changed. Blocks. */
    void recordViewers() {
        int count = viewers();
        if (count == recorded) {
            return;
        }
        try {
            log.append(NewEvent.of(show, new ViewersCounted(count)).to(Audience.STAFF));
            recorded = count;
        } catch (LogUnavailable e) {
            LOG.log(System.Logger.Level.WARNING, "The number of viewers of show " + show + " is not in its log", e);
        }
    }

    /** Lets go of what nobody needs just now. */
    synchronized void tidy(long nowMillis) {
        rates.prune(nowMillis);
        if (sessions == 0) {
            recent.forget();
        }
    }
}
