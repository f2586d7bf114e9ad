// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.ViewersCounted;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.ShowLog.Position;
import org.vitrine.store.StoreBusy;
import org.vitrine.store.StoreFailed;

/** One show's room: its sessions by event loop. Any thread, unless said otherwise. */
final class Room {
    private static final System.Logger LOG = System.getLogger(Room.class.getName());
    private static final int HISTORY = 50;
    private static final int MOST_MISSED = 500;
    private static final int TRY_AGAIN_LATER = 1013;

    private final ShowId show;
    private final ShowLog log;
    private final Map<Thread, Shard> shards = new ConcurrentHashMap<>();
    private final Viewers viewers = new Viewers();
    private volatile int told = -1;
    private volatile int recorded;

    Room(ShowId show, ShowLog log) {
        this.show = show;
        this.log = log;
    }

    ShowId show() {
        return show;
    }

    int viewers() {
        return viewers.count();
    }

    void hear(List<LogEvent> events) {
        shards.values().forEach(shard -> shard.hear(events));
    }

    /** Takes a session in; on its event loop. */
    void enter(Session session) {
        viewers.enter(session);
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        shards.computeIfAbsent(Thread.currentThread(), loop -> new Shard(context)).add(session);
    }

    /** Lets a session go; on its event loop. */
    void leave(Session session) {
        viewers.leave(session);
        var shard = shards.get(Thread.currentThread());
        if (shard != null) {
            shard.remove(session);
        }
    }

    /** Reads for a session what it has not seen. */
    void catchUp(Session session, @Nullable Position from, boolean greet) {
        Thread.ofVirtual().start(() -> {
            try {
                catchUpNow(session, from, greet);
            } catch (StoreBusy | StoreFailed | LogUnavailable e) {
                LOG.log(System.Logger.Level.WARNING, "A viewer could not be told what it missed", e);
                session.run(() -> session.close(TRY_AGAIN_LATER, "retry=1000"));
            }
        });
    }

    private void catchUpNow(Session session, @Nullable Position from, boolean greet) {
        var end = log.end(show);
        var missed = from == null || from.offset() > end.offset()
                ? List.<LogEvent>of()
                : log.read(show, session.caller(), from.offset(), MOST_MISSED);
        boolean known = from != null && from.offset() <= end.offset() && missed.size() < MOST_MISSED;
        var history = known ? missed : log.last(show, session.caller(), HISTORY);
        session.run(() -> {
            if (greet) {
                session.answer(Frames.hello(end, viewers(), session.caller().getName()));
            }
            if (!known && from != null) {
                session.answer(Frames.reset(end));
            }
            session.caughtUp(history);
        });
    }

    void close(ShopperId shopper, int code, String reason) {
        forEach(session -> {
            if (session.caller().shopper().filter(shopper::equals).isPresent()) {
                session.close(code, reason);
            }
        });
    }

    void closeAll(int code, Supplier<String> reason) {
        forEach(session -> session.close(code, reason.get()));
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

    private void forEach(Consumer<Session> action) {
        new ArrayList<>(shards.values()).forEach(shard -> shard.forEach(action));
    }
}
