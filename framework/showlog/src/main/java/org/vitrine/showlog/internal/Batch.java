// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowLog.Position;
import org.vitrine.store.Tx;

/** What one run of a transaction appends to one show; for one thread. */
final class Batch {
    private final long epoch;
    private final Instant at;
    private final List<LogEvent> news;
    private final List<EventTable.Bare> bare = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    /** By id: what the log had before, and what this batch has written. */
    private final Map<UUID, LogEvent> known = new HashMap<>();

    private long end;

    Batch(Position start, Instant at, List<LogEvent> missed) {
        this.epoch = start.epoch();
        this.end = start.offset();
        this.at = at;
        this.news = new ArrayList<>(missed);
    }

    /** Takes note of events that are in the log already. */
    void know(List<LogEvent> events) {
        events.forEach(event -> known.put(event.id(), event));
    }

    /** Gives the event its place, unless the log has its id, and writes what belongs to it. */
    void add(Tx tx, Waiting append) {
        append.joinIn(tx);
        var stored = Optional.ofNullable(known.get(append.id())).orElseGet(() -> place(append));
        answers.add(new Answer(append, stored));
    }

    /** Writes the events that are new. */
    void write(Tx tx) {
        EventTable.insert(tx, bare);
    }

    Position position() {
        return new Position(epoch, end);
    }

    long end() {
        return end;
    }

    /** Whether the log had all of it before. */
    boolean isNothing() {
        return bare.isEmpty();
    }

    /** Tells the senders; to be called after the commit. */
    void answer() {
        answers.forEach(answer -> answer.append.committed(answer.stored));
    }

    /** What the listeners have not heard yet, oldest first. */
    List<LogEvent> news() {
        return List.copyOf(news);
    }

    private LogEvent place(Waiting append) {
        end++;
        var row = new EventTable.Bare(
                append.placed(epoch, end, at), append.event().erasable());
        var whole = row.whole();
        bare.add(row);
        known.put(whole.id(), whole);
        news.add(whole);
        return whole;
    }

    private record Answer(Waiting append, LogEvent stored) {}
}
