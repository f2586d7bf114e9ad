// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.json.Json;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows that wait to be carried into the log. */
final class OutboxTable {
    private OutboxTable() {}

    static void insert(Tx tx, UUID id, String aggregate, NewEvent event) {
        tx.update(
                "insert into outbox (id, aggregate, show_id, media_time, type, version, audience, actor, data, erasable)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                aggregate,
                event.show().value(),
                event.mediaTime().map(Instant::toEpochMilli).orElse(null),
                event.type(),
                event.version(),
                event.audience().toString(),
                event.actor().map(Actor::toString).orElse(null),
                event.data().toString(),
                event.erasable().toString());
    }

    /** The oldest rows; those of one aggregate in the order in which they were added. */
    static List<Entry> oldest(Tx tx, int limit) {
        return tx.list("select * from outbox order by seq limit " + limit, OutboxTable::read);
    }

    static void delete(Tx tx, UUID id) {
        tx.update("delete from outbox where id = ?", id);
    }

    private static Entry read(Row row) {
        var event = new NewEvent(
                ShowId.of(row.uuid("show_id")),
                Optional.of(row.uuid("id")),
                row.text("type"),
                row.integer("version"),
                false,
                Audience.parse(row.text("audience")),
                row.optionalText("actor").map(Actor::parse),
                row.has("media_time") ? Optional.of(Instant.ofEpochMilli(row.number("media_time"))) : Optional.empty(),
                Json.read(row.text("data"), ObjectNode.class),
                Json.read(row.text("erasable"), ObjectNode.class));
        return new Entry(row.uuid("id"), row.text("aggregate"), event);
    }

    /** An event that waits, with the id that it will have in the log. */
    record Entry(UUID id, String aggregate, NewEvent event) {}
}
