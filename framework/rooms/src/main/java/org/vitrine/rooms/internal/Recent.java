// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessagePosted;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.ShowLog.Position;

/**
 * The last events of a room, so that those who come, come back or lag behind seldom ask the database.
 *
 * <p>It follows what is heard from before it reads the log, so nothing lies between the two. What chat takes away loses its words here as in the
 * log. Any thread; guarded by {@code this}.
 */
final class Recent {
    static final int KEPT = 512;
    private static final List<String> WORDS = Arrays.stream(MessagePosted.class.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(Erasable.class))
            .map(RecordComponent::getName)
            .toList();

    private final Deque<Line> lines = new ArrayDeque<>();
    private Position end = new Position(0, 0);
    private boolean following;
    private boolean loaded;

    /** Takes in what the room has just heard, oldest first. */
    synchronized void hear(List<Line> heard) {
        if (following) {
            heard.forEach(this::append);
        }
    }

    synchronized boolean isLoaded() {
        return loaded;
    }

    /** Reads the log's last events and follows it from now on. Blocks. */
    void load(ShowLog log, ShowId show) {
        synchronized (this) {
            following = true;
        }
        var position = log.end(show);
        var stored = Line.of(log.last(show, Caller.Staff.SYSTEM, KEPT));
        merge(stored, position);
    }

    /** Lets go of everything; until it is loaded again. */
    synchronized void forget() {
        if (loaded) {
            lines.clear();
            following = false;
            loaded = false;
        }
    }

    /** Where the log ended when this was last told of it. */
    synchronized Position end() {
        return end;
    }

    /** All events behind an offset, of all audiences; empty if that reaches back too far. */
    synchronized Optional<List<Line>> after(long offset) {
        if (offset >= end.offset()) {
            return Optional.of(List.of());
        }
        if (lines.isEmpty() || lines.getFirst().offset() > offset + 1) {
            return Optional.empty();
        }
        return Optional.of(lines.stream().filter(line -> line.offset() > offset).toList());
    }

    /** The last so many that the caller may see, oldest first; empty if that reaches back too far. */
    synchronized Optional<List<Line>> last(int count, Caller caller) {
        var found = new ArrayList<Line>(count);
        for (var each = lines.descendingIterator(); each.hasNext() && found.size() < count; ) {
            var line = each.next();
            if (line.isFor(caller)) {
                found.add(line);
            }
        }
        Collections.reverse(found);
        boolean isAll = found.size() == count || reachesTheBeginning();
        return isAll ? Optional.of(found) : Optional.empty();
    }

    private boolean reachesTheBeginning() {
        return lines.isEmpty() ? end.offset() == 0 : lines.getFirst().offset() == 1;
    }

    private synchronized void merge(List<Line> stored, Position position) {
        var heard = List.copyOf(lines);
        long firstHeard = heard.isEmpty() ? Long.MAX_VALUE : heard.getFirst().offset();
        lines.clear();
        stored.stream().filter(line -> line.offset() < firstHeard).forEach(this::append);
        heard.forEach(this::append);
        end = end.offset() < position.offset() ? position : end;
        loaded = true;
    }

    private void append(Line line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
        end = new Position(line.event().epoch(), line.offset());
        line.event().as(MessageDeleted.class).ifPresent(gone -> erase(gone.message()));
    }

    private void erase(UUID message) {
        if (lines.stream().anyMatch(line -> isMessage(line.event(), message))) {
            var kept = lines.stream()
                    .map(line -> isMessage(line.event(), message) ? line.without(WORDS) : line)
                    .toList();
            lines.clear();
            lines.addAll(kept);
        }
    }

    private static boolean isMessage(LogEvent event, UUID message) {
        return event.as(MessagePosted.class)
                .filter(posted -> posted.message().equals(message))
                .isPresent();
    }
}
