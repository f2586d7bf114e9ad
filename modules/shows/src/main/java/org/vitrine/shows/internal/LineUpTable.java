// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Show;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** Line-ups as rows. */
final class LineUpTable {
    private LineUpTable() {}

    static List<LineUpItem> of(Tx tx, ShowId show) {
        return tx.list("select * from shows_line_up where show_id = ? order by place", LineUpTable::item, show.value());
    }

    /** Writes the whole line-up, instead of the one before. */
    static void write(Tx tx, ShowId show, List<LineUpItem> lineUp) {
        tx.update("delete from shows_line_up where show_id = ?", show.value());
        for (int place = 0; place < lineUp.size(); place++) {
            insert(tx, show, place, lineUp.get(place));
        }
    }

    /** Puts a product at the end. */
    static void add(Tx tx, Show show, UUID product) {
        insert(tx, show.id(), show.lineUp().size(), new LineUpItem(product, Duration.ZERO, ""));
    }

    private static void insert(Tx tx, ShowId show, int place, LineUpItem item) {
        tx.update(
                "insert into shows_line_up (show_id, place, product, planned_seconds, notes) values (?, ?, ?, ?, ?)",
                show.value(),
                place,
                item.product(),
                item.planned().toSeconds(),
                item.notes());
    }

    private static LineUpItem item(Row row) {
        return new LineUpItem(
                row.uuid("product"), Duration.ofSeconds(row.number("planned_seconds")), row.text("notes"));
    }
}
