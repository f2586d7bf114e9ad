// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.ShowLog.Position;

/**
 * The frames of one turn: what all shoppers may see is put together once, what staff may see once, and only those who see
 * something that others do not get a frame of their own. For one event loop.
 */
final class FrameCache {
    private final List<Line> lines;
    private final long begin;
    private final Position end;
    /** Who sees what others do not. */
    private final Set<ShopperId> addressed;

    private final Map<Object, Optional<Frame>> made = new HashMap<>();

    /** The frames for these events, oldest first; at least one. */
    FrameCache(List<Line> heard) {
        this.lines = Thinning.newest(heard);
        this.begin = heard.getFirst().offset();
        this.end = heard.getLast().position();
        this.addressed = lines.stream().flatMap(Line::few).collect(Collectors.toUnmodifiableSet());
    }

    /** A frame of those of these events that the caller may see; empty if there is none. */
    static Optional<Frame> of(List<Line> lines, Predicate<Line> visible) {
        var seen = lines.stream().filter(visible).toList();
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(Frame.at(seen.getLast().place(), Frames.events(seen)));
    }

    /** The offset of the first event. */
    long begin() {
        return begin;
    }

    /** Where the log stands with the last one. */
    Position end() {
        return end;
    }

    int size() {
        return lines.size();
    }

    /** What this caller may see of them beyond an offset. */
    Optional<Frame> visible(Caller caller, long beyond) {
        if (begin <= beyond) {
            return of(lines, line -> line.offset() > beyond && line.isFor(caller));
        }
        return made.computeIfAbsent(kind(caller), kind -> of(lines, line -> line.isFor(caller)));
    }

    /** What those have in common who see the same. */
    private Object kind(Caller caller) {
        if (caller instanceof Caller.Staff) {
            return Audience.STAFF;
        }
        if (addressed.isEmpty()) {
            return Audience.PUBLIC;
        }
        return caller.shopper()
                .filter(addressed::contains)
                .<Object>map(id -> id)
                .orElse(Audience.PUBLIC);
    }
}
