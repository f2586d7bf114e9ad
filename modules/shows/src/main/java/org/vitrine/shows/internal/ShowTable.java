// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.StaffId;
import org.vitrine.json.Json;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Pin;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;
import org.vitrine.text.LocalText;

/** Shows and their line-ups as rows. */
final class ShowTable {
    private static final String SELECT = "select * from shows_show ";

    private ShowTable() {}

    static Optional<Show> find(Tx tx, ShowId id) {
        return first(tx, SELECT + "where id = ?", id.value());
    }

    /** The same, and nobody else changes it before this transaction has ended. */
    static Optional<Show> lock(Tx tx, ShowId id) {
        return first(tx, SELECT + "where id = ? for update", id.value());
    }

    static Optional<Show> find(Tx tx, Slug slug) {
        return first(tx, SELECT + "where slug = ?", slug.value());
    }

    /** Newest first. */
    static List<Show> page(Tx tx, Optional<ShowId> after, int limit) {
        var where = after.isPresent() ? "where id < ? " : "";
        var values = after.map(ShowId::value).stream().toArray();
        var sql = SELECT + where + "order by id desc fetch first " + limit + " rows only";
        return withLineUps(tx, tx.list(sql, ShowTable::head, values));
    }

    static List<Show> liveWith(Tx tx, UUID product) {
        var heads = tx.list(
                SELECT + "where state = 'LIVE' and id in (select show_id from shows_line_up where product = ?)",
                ShowTable::head,
                product);
        return withLineUps(tx, heads);
    }

    /** The host's show that a stream is led to: the one on air before the one that is armed. */
    static Optional<Show> receiving(Tx tx, StaffId host) {
        // "LIVE" sorts behind "ARMED".
        return first(
                tx,
                SELECT + "where host = ? and state in ('ARMED', 'LIVE') order by state desc, id desc",
                host.value());
    }

    static boolean insert(Tx tx, Show show) {
        boolean fresh = tx.insertIfAbsent(
                "insert into shows_show (id, slug, title, description, state, host, starts_at, poster)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                show.id().value(),
                show.slug().value(),
                Json.write(show.title()),
                Json.write(show.description()),
                show.state(),
                show.host().value(),
                show.startsAt().orElse(null),
                show.poster().orElse(null));
        if (fresh) {
            LineUpTable.write(tx, show.id(), show.lineUp());
        }
        return fresh;
    }

    static void writePlan(Tx tx, Show show) {
        tx.update(
                "update shows_show set slug = ?, title = ?, description = ?, starts_at = ?, poster = ? where id = ?",
                show.slug().value(),
                Json.write(show.title()),
                Json.write(show.description()),
                show.startsAt().orElse(null),
                show.poster().orElse(null),
                show.id().value());
        LineUpTable.write(tx, show.id(), show.lineUp());
    }

    static void writeState(Tx tx, ShowId id, ShowState state) {
        tx.update("update shows_show set state = ? where id = ?", state, id.value());
    }

    static void writeStart(Tx tx, ShowId id, Instant at) {
        tx.update("update shows_show set state = 'LIVE', started_at = ? where id = ?", at, id.value());
    }

    static void writeEnd(Tx tx, ShowId id, Instant at) {
        tx.update(
                "update shows_show set state = 'ENDED', ended_at = ?, pinned = null, pinned_since = null where id = ?",
                at,
                id.value());
    }

    static void writePin(Tx tx, ShowId id, Optional<Pin> pin) {
        tx.update(
                "update shows_show set pinned = ?, pinned_since = ? where id = ?",
                pin.map(Pin::product).orElse(null),
                pin.map(Pin::since).orElse(null),
                id.value());
    }

    static void disarmOthers(Tx tx, Show armed) {
        tx.update(
                "update shows_show set state = 'PLANNED' where host = ? and state = 'ARMED' and id <> ?",
                armed.host().value(),
                armed.id().value());
    }

    private static Optional<Show> first(Tx tx, String sql, Object value) {
        return tx.first(sql, ShowTable::head, value).map(head -> withLineUp(head, LineUpTable.of(tx, head.id())));
    }

    private static List<Show> withLineUps(Tx tx, List<Show> heads) {
        return heads.stream()
                .map(head -> withLineUp(head, LineUpTable.of(tx, head.id())))
                .toList();
    }

    private static Show head(Row row) {
        return new Show(
                new ShowId(row.uuid("id")),
                new Slug(row.text("slug")),
                text(row.text("title")),
                text(row.text("description")),
                row.value("state", ShowState.class),
                new StaffId(row.uuid("host")),
                row.optionalInstant("starts_at"),
                row.optionalInstant("started_at"),
                row.optionalInstant("ended_at"),
                List.of(),
                row.optionalUuid("pinned").map(product -> new Pin(product, row.instant("pinned_since"))),
                row.optionalText("poster"));
    }

    @SuppressWarnings("unchecked")
    private static LocalText text(String json) {
        return new LocalText((Map<String, String>) Json.read(json, Map.class));
    }

    private static Show withLineUp(Show show, List<LineUpItem> lineUp) {
        return new Show(
                show.id(),
                show.slug(),
                show.title(),
                show.description(),
                show.state(),
                show.host(),
                show.startsAt(),
                show.startedAt(),
                show.endedAt(),
                lineUp,
                show.pinned(),
                show.poster());
    }
}
