// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowLog.Position;

/** An event and how it is written, once for all who see it. */
record Line(LogEvent event, String json) {
    static Line of(LogEvent event) {
        return new Line(event, Json.write(event));
    }

    static List<Line> of(List<LogEvent> events) {
        return events.stream().map(Line::of).toList();
    }

    long offset() {
        return event.offset();
    }

    Position position() {
        return new Position(event.epoch(), event.offset());
    }

    /** As {@code epoch.offset}. */
    String place() {
        return event.epoch() + "." + event.offset();
    }

    boolean isFor(Caller caller) {
        return event.audience().includes(caller);
    }

    /** The same event without these parts of its data. */
    Line without(List<String> names) {
        ObjectNode data = event.data().deepCopy();
        return of(new LogEvent(
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
                data.remove(names)));
    }
}
