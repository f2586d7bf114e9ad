// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Audience;

/**
 * The frames of one turn: what all shoppers may see is put together once, what staff may see once, and only those whom an event is for by
 * name get a frame of their own.
 */
final class FrameCache {
    private final List<Line> heard;
    private final Map<Object, Visible> made = new HashMap<>();

    /** The frames for these events, oldest first. */
    FrameCache(List<Line> heard) {
        this.heard = heard;
    }

    /** What one may see of some events; the frame and the place are empty where that is nothing. */
    record Visible(String frame, String position) {
        private static final Visible NOTHING = new Visible("", "");

        static Visible of(List<Line> lines) {
            if (lines.isEmpty()) {
                return NOTHING;
            }
            var last = lines.getLast().event();
            return new Visible(Frames.events(lines), last.epoch() + "." + last.offset());
        }

        boolean isNothing() {
            return frame.isEmpty();
        }
    }

    List<Line> heard() {
        return heard;
    }

    /** What this caller may see of them beyond an offset. */
    Visible visible(Caller caller, long beyond) {
        if (heard.getFirst().offset() <= beyond) {
            return Visible.of(heard.stream()
                    .filter(line -> line.offset() > beyond && line.isFor(caller))
                    .toList());
        }
        return made.computeIfAbsent(
                kind(caller),
                kind -> Visible.of(
                        heard.stream().filter(line -> line.isFor(caller)).toList()));
    }

    private Object kind(Caller caller) {
        if (caller instanceof Caller.Staff) {
            return Audience.STAFF;
        }
        return caller.shopper()
                .filter(shopper ->
                        heard.stream().anyMatch(line -> line.event().audience().equals(new Audience.One(shopper))))
                .<Object>map(shopper -> shopper)
                .orElse(Audience.PUBLIC);
    }
}
