// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;

/**
 * The frames of one turn: what all shoppers may see is encoded once, what staff may see once, and only those whom an event is for by name
 * get a frame of their own.
 */
final class FrameCache {
    private final Map<Object, Visible> made = new HashMap<>();

    /** Some events and their frame. */
    record Visible(List<LogEvent> events, String frame) {}

    /** What this caller may see of these beyond an offset. */
    Visible visible(Caller caller, List<LogEvent> heard, long beyond) {
        if (heard.getFirst().offset() <= beyond) {
            return make(heard.stream()
                    .filter(event -> event.offset() > beyond && event.audience().includes(caller))
                    .toList());
        }
        return made.computeIfAbsent(kind(caller, heard), kind -> make(heard.stream()
                .filter(event -> event.audience().includes(caller))
                .toList()));
    }

    private static Object kind(Caller caller, List<LogEvent> heard) {
        if (caller instanceof Caller.Staff) {
            return Audience.STAFF;
        }
        boolean own = caller.shopper().isPresent()
                && heard.stream()
                        .anyMatch(event -> event.audience() instanceof Audience.One one
                                && one.shopper().equals(caller.shopper().get()));
        return own ? caller.shopper().get() : Audience.PUBLIC;
    }

    private static Visible make(List<LogEvent> events) {
        return new Visible(events, events.isEmpty() ? "" : Frames.events(events));
    }
}
