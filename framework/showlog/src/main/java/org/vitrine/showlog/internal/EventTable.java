// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final String INSERT =
            "insert into showlog_event (show_id, log_offset, epoch, id, at, media_time, type,"
                    + " version, audience, actor, data, erasable) values ";
    private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int[] AT_ONCE = {16, 4, 1};

    private EventTable() {}

    /** Writes events, in as few statements as may be, of as few kinds as may be. */
    static void insert(Tx tx, List<Bare> events) {
        int done = 0;
        for (int size : AT_ONCE) {
            for (; events.size() - done >= size; done += size) {
                insertTogether(tx, events.subList(done, done + size));
            }
        }
    }

    private static void insertTogether(Tx tx, List<Bare> events) {
        tx.update(
                INSERT + String.join(", ", Collections.nCopies(events.size(), PLACES)),
                events.stream().flatMap(Bare::values).toArray());
    }

    static List<LogEvent> withIds(Tx tx, ShowId show, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var places = String.join(", ", Collections.nCopies(padded(ids.size()), "?"));
        var filled =
                Stream.iterate(0, i -> i + 1).limit(padded(ids.size())).map(i -> ids.get(Math.min(i, ids.size() - 1)));
        return tx.list(
                ALL + " and id in (" + places + ")",
                EventTable::read,
                Stream.concat(Stream.of(show.value()), filled).toArray());
    }

    /** The next power of two, so that the database sees few kinds of statements. */
    private static int padded(int size) {
        return size == 1 ? 1 : Integer.highestOneBit(size - 1) << 1;
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

    /** An event without its texts, and the texts. */
    record Bare(LogEvent event, ObjectNode texts) {
        private Stream<@Nullable Object> values() {
            return Stream.of(
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
                    texts.isEmpty() ? null : texts.toString());
        }

        /** The event as readers see it. */
        LogEvent whole() {
            if (texts.isEmpty()) {
                return event;
            }
            ObjectNode data = event.data().deepCopy();
            data.setAll(texts);
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
    }
}
