// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.identity.Caller;
import org.vitrine.ids.Uuid7;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.streaming.ProgrammeClock;

/** The log in memory, with its contract kept; listeners hear of an event before {@code append} returns. Safe for many threads. */
public final class MemoryShowLog implements ShowLog {
    private final Clock clock;
    private final Uuid7 ids;
    private final ProgrammeClock programme;
    private final List<LogListener> listeners = new CopyOnWriteArrayList<>();
    /** Guarded by {@code this}. */
    private final Map<ShowId, List<Stored>> logs = new HashMap<>();
    /** Guarded by {@code this}. */
    private final Set<UUID> erased = new HashSet<>();

    /** A log without pictures. */
    public MemoryShowLog(Clock clock) {
        this(clock, show -> Optional.empty());
    }

    /** A log whose events bear this programme clock's time. */
    public MemoryShowLog(Clock clock, ProgrammeClock programme) {
        this.clock = clock;
        this.ids = new Uuid7(clock);
        this.programme = programme;
    }

    /** Lets this one hear of all that follows. */
    public MemoryShowLog with(LogListener listener) {
        listeners.add(listener);
        return this;
    }

    @Override
    public synchronized LogEvent append(NewEvent event) {
        var there = event.id().flatMap(id -> find(event.show(), id));
        if (there.isPresent()) {
            return there.get();
        }
        var log = logs.computeIfAbsent(event.show(), show -> new ArrayList<>());
        var stored = new Stored(place(event, log.size() + 1L), event.erasable().deepCopy());
        log.add(stored);
        var shown = shown(stored);
        listeners.forEach(listener -> listener.appended(List.of(shown)));
        return shown;
    }

    @Override
    public List<LogEvent> read(ShowId show, Caller reader, long after, int limit) {
        return visible(show, reader).stream()
                .filter(event -> event.offset() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<LogEvent> last(ShowId show, Caller reader, int limit) {
        var all = visible(show, reader);
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public synchronized Optional<LogEvent> find(ShowId show, UUID id) {
        return logs.getOrDefault(show, List.of()).stream()
                .filter(stored -> stored.event.id().equals(id))
                .findFirst()
                .map(this::shown);
    }

    @Override
    public synchronized Position end(ShowId show) {
        int size = logs.getOrDefault(show, List.of()).size();
        return new Position(size == 0 ? 0 : 1, size);
    }

    @Override
    public synchronized void erase(ShowId show, UUID id) {
        find(show, id).ifPresent(event -> erased.add(event.id()));
    }

    private synchronized List<LogEvent> visible(ShowId show, Caller reader) {
        return logs.getOrDefault(show, List.of()).stream()
                .filter(stored -> stored.event.audience().includes(reader))
                .map(this::shown)
                .toList();
    }

    private LogEvent place(NewEvent event, long offset) {
        var time = event.mediaTime().or(() -> programme.now(event.show())).map(Instant::toEpochMilli);
        return new LogEvent(
                event.show(),
                1,
                offset,
                event.id().orElseGet(ids::next),
                clock.instant(),
                time,
                event.type(),
                event.version(),
                event.audience(),
                event.actor(),
                event.data().deepCopy());
    }

    private LogEvent shown(Stored stored) {
        var event = stored.event;
        ObjectNode data = event.data().deepCopy();
        if (!erased.contains(event.id())) {
            data.setAll(stored.texts);
        }
        return new LogEvent(
                event.show(),
                event.epoch(),
                event.offset(),
                event.id(),
                event.at(),
                event.mediaTimeMillis(),
                event.type(),
                event.version(),
                event.audience(),
                event.actor(),
                data);
    }

    /** An event whose data holds no texts, and the texts. */
    private record Stored(LogEvent event, ObjectNode texts) {}
}
