// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of events. */
final class EventTable {
    private static final String ALL = "select * from showlog_event where show_id = ?";

    private EventTable() {}

    /** Writes an event; the texts apart from the rest, which must not hold them. */
    static void insert(Tx tx, LogEvent event, ObjectNode erasable) {
        tx.update(
                "insert into showlog_event (show_id, log_offset, epoch, id, at, media_time, type, version, audience,"
                        + " actor, data, erasable) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.show().value(),
                event.offset(),
                event.epoch(),
                event.id(),
                event.at(),
                event.mediaTimeMillis().orElse(null),
                event.type(),
                event.version(),
                event.audience().toString(),
                event.actor().map(Actor::toString).orElse(null),
                event.data().toString(),
                erasable.isEmpty() ? null : erasable.toString());
    }

    static List<LogEvent> withIds(Tx tx, ShowId show, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return tx.list(
                ALL + " and id in (" + places + ")",
                EventTable::read,
                Stream.concat(Stream.of(show.value()), ids.stream()).toArray());
    }

    static Optional<LogEvent> withId(Tx tx, ShowId show, UUID id) {
        return tx.first(ALL + " and id = ?", EventTable::read, show.value(), id);
    }

    /** All events after one offset up to another, oldest first. */
    static List<LogEvent> between(Tx tx, ShowId show, long after, long upTo) {
        return tx.list(
                ALL + " and log_offset > ? and log_offset <= ? order by log_offset",
                EventTable::read,
                show.value(),
                after,
                upTo);
    }

    static List<LogEvent> after(Tx tx, ShowId show, Caller reader, long after, int limit) {
        return tx.list(
                ALL + " and log_offset > ?" + visibleTo(reader) + " order by log_offset limit " + limit,
                EventTable::read,
                show.value(),
                after);
    }

    /** The newest first. */
    static List<LogEvent> newest(Tx tx, ShowId show, Caller reader, int limit) {
        return tx.list(
                ALL + visibleTo(reader) + " order by log_offset desc limit " + limit, EventTable::read, show.value());
    }

    static void erase(Tx tx, ShowId show, UUID id) {
        tx.update("update showlog_event set erasable = null where show_id = ? and id = ?", show.value(), id);
    }

    /** The event as readers see it. */
    static LogEvent withTexts(LogEvent bare, ObjectNode texts) {
        if (texts.isEmpty()) {
            return bare;
        }
        ObjectNode data = bare.data().deepCopy();
        data.setAll(texts);
        return new LogEvent(
                bare.show(),
                bare.epoch(),
                bare.offset(),
                bare.id(),
                bare.at(),
                bare.mediaTimeMillis(),
                bare.type(),
                bare.version(),
                bare.audience(),
                bare.actor(),
                data);
    }

    /** A condition; what it holds of the caller is a UUID, so nothing needs to be escaped. */
    private static String visibleTo(Caller reader) {
        if (reader instanceof Caller.Staff) {
            return "";
        }
        return reader.shopper()
                .map(Audience.One::new)
                .map(own -> Stream.of(Audience.PUBLIC, own))
                .orElse(Stream.of(Audience.PUBLIC))
                .map(audience -> "'" + audience + "'")
                .collect(Collectors.joining(", ", " and audience in (", ")"));
    }

    private static LogEvent read(Row row) {
        ObjectNode data = Json.read(row.text("data"), ObjectNode.class);
        row.optionalText("erasable").ifPresent(texts -> data.setAll(Json.read(texts, ObjectNode.class)));
        return new LogEvent(
                ShowId.of(row.uuid("show_id")),
                row.number("epoch"),
                row.number("log_offset"),
                row.uuid("id"),
                row.instant("at"),
                row.has("media_time") ? Optional.of(row.number("media_time")) : Optional.empty(),
                row.text("type"),
                row.integer("version"),
                Audience.parse(row.text("audience")),
                row.optionalText("actor").map(Actor::parse),
                data);
    }
}
