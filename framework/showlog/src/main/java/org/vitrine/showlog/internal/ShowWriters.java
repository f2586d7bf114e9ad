// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.nodes.Nodes;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;

/** The writers of all shows in which something has happened since this node began. Any thread. */
final class ShowWriters implements ShowWriter.Ears {
    private final ShowWriter.Books books;
    private final Listeners listeners;
    /** Where each log ended when this node began: what comes after that its listeners are told, whoever writes it. */
    private final Map<ShowId, Long> before;

    private final Map<ShowId, ShowWriter> writers = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Following> following = new AtomicReference<>();

    /** Looks where all logs end. Blocks. */
    ShowWriters(ShowWriter.Books books, Listeners listeners) {
        this.books = books;
        this.listeners = listeners;
        this.before = ends();
    }

    ShowWriter of(ShowId show) {
        return writers.computeIfAbsent(show, id -> new ShowWriter(id, books, this, before.getOrDefault(id, 0L)));
    }

    /** Those in which something has happened. */
    Set<ShowId> shows() {
        return Set.copyOf(writers.keySet());
    }

    /** Tells these nodes what is written here, and hears what they write. */
    void join(Nodes nodes, Programme programme, Duration pause) {
        closed(following.getAndSet(new Following(nodes, this, programme, pause)));
    }

    void leave(Nodes nodes) {
        var current = following.get();
        if (current != null && current.isWith(nodes) && following.compareAndSet(current, null)) {
            current.close();
        }
    }

    /** Lets the listeners hear of a show's events up to this one at least, soon. */
    void follow(ShowId show, long end) {
        if (writers.containsKey(show) || end > before.getOrDefault(show, 0L)) {
            of(show).follow(end);
        }
    }

    /** The same for all shows, up to where their logs end now. Blocks. */
    void followAll() {
        ends().forEach(this::follow);
    }

    @Override
    public void committed(ShowId show, long end) {
        Optional.ofNullable(following.get()).ifPresent(others -> others.committed(show, end));
    }

    @Override
    public void hear(List<LogEvent> events) {
        listeners.tell(events);
    }

    /** Waits at most so long for each until nothing is being written. */
    void close(Duration patience) {
        closed(following.getAndSet(null));
        writers.values().forEach(writer -> writer.awaitIdle(patience));
    }

    private Map<ShowId, Long> ends() {
        return books.transactions().in(books.appenders()::ends);
    }

    private static void closed(@Nullable Following past) {
        if (past != null) {
            past.close();
        }
    }
}
