// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowLog.Position;

/**
 * An event and how it is written, once for all who see it.
 *
 * @param isForFew whether it is shown only to those whom it concerns, and staff, of those who may see it
 */
record Line(LogEvent event, String json, boolean isForFew) {
    private static final int UUID_LENGTH = 36;

    static Line of(LogEvent event) {
        return new Line(event, Json.write(event), false);
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
        return event.audience().includes(caller) && (!isForFew || concerns(caller));
    }

    /** The same, but shown only to its author, to whom it mentions, and to staff. */
    Line forFew() {
        return new Line(event, json, true);
    }

    /** The shoppers who see it and others do not. */
    Stream<ShopperId> few() {
        var audience = event.audience() instanceof Audience.One one ? Stream.of(one.shopper()) : Stream.<ShopperId>of();
        return isForFew ? Stream.concat(audience, concerned()) : audience;
    }

    private boolean concerns(Caller caller) {
        return caller instanceof Caller.Staff
                || caller.shopper()
                        .filter(shopper -> concerned().anyMatch(shopper::equals))
                        .isPresent();
    }

    private Stream<ShopperId> concerned() {
        var author = event.actor().stream()
                .filter(actor -> actor.kind() == Actor.Kind.SHOPPER)
                .map(actor -> new ShopperId(actor.id()));
        var mentioned = StreamSupport.stream(event.data().path("mentions").spliterator(), false)
                .map(JsonNode::asText)
                .filter(id -> id.length() == UUID_LENGTH)
                .map(id -> new ShopperId(UUID.fromString(id)));
        return Stream.concat(author, mentioned);
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
