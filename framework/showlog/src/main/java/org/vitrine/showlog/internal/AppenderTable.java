// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog.Position;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** Says for each show which node gives its offsets. */
final class AppenderTable {
    /** The row tells where the log ends each time that so many events more are in it; those behind that are looked for. */
    private static final int TOLD_EACH = 64;

    private static final String READ = "select epoch, node, last_offset from showlog_appender where show_id = ?";

    private final UUID node;

    /** The table as seen by this node; its id must be new with each process, so that a restart begins a new epoch. */
    AppenderTable(UUID node) {
        this.node = node;
    }

    /**
     * Makes this node the show's appender for as long as the transaction lasts and beyond, until another one does the same.
     *
     * <p>The row stays locked until the end of the transaction: whoever wants to append meanwhile waits, then reads the new end.
     */
    Position take(Tx tx, ShowId show) {
        var lease = lock(tx, show).or(() -> begin(tx, show)).orElseThrow();
        var end = end(tx, show, lease.told);
        if (lease.node.equals(node)) {
            return end;
        }
        var epoch = end.epoch() + 1;
        tx.update("update showlog_appender set epoch = ?, node = ? where show_id = ?", epoch, node, show.value());
        return new Position(epoch, end.offset());
    }

    /** Tells the end, on condition that the epoch is still the same. */
    void moveEnd(Tx tx, ShowId show, Position end) {
        int moved = tx.update(
                "update showlog_appender set last_offset = ? where show_id = ? and epoch = ?",
                end.offset(),
                show.value(),
                end.epoch());
        if (moved != 1) {
            throw new IllegalStateException(
                    "Another node has taken over show " + show + " in the middle of a transaction");
        }
    }

    /** Whether the row would tell too little if it were not told of this end. */
    static boolean isFar(Position from, Position end) {
        return end.offset() / TOLD_EACH > from.offset() / TOLD_EACH;
    }

    /** Tells the end, on condition that this node is still the appender; whether that was so. */
    boolean moveOn(Tx tx, ShowId show, Position end) {
        return tx.update(
                        "update showlog_appender set last_offset = ? where show_id = ? and epoch = ? and node = ?",
                        end.offset(),
                        show.value(),
                        end.epoch(),
                        node)
                == 1;
    }

    /** Where the log ends. */
    Position end(Tx tx, ShowId show) {
        return tx.first(READ, AppenderTable::told, show.value())
                .map(told -> end(tx, show, told))
                .orElse(new Position(0, 0));
    }

    /** Where all logs end. */
    Map<ShowId, Long> ends(Tx tx) {
        return tx
                .list(
                        "select a.show_id as show_id, coalesce(max(e.log_offset), a.last_offset) as log_end"
                                + " from showlog_appender a left join showlog_event e"
                                + " on e.show_id = a.show_id and e.log_offset > a.last_offset"
                                + " group by a.show_id, a.last_offset",
                        row -> Map.entry(ShowId.of(row.uuid("show_id")), row.number("log_end")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Position end(Tx tx, ShowId show, Position told) {
        return tx.first(
                        "select log_offset from showlog_event where show_id = ? and log_offset > ?"
                                + " order by log_offset desc limit 1",
                        row -> new Position(told.epoch(), row.number("log_offset")),
                        show.value(),
                        told.offset())
                .orElse(told);
    }

    private Optional<Lease> begin(Tx tx, ShowId show) {
        tx.insertIfAbsent(
                "insert into showlog_appender (show_id, epoch, node, last_offset) values (?, ?, ?, ?)",
                show.value(),
                1L,
                node,
                0L);
        return lock(tx, show);
    }

    private static Optional<Lease> lock(Tx tx, ShowId show) {
        return tx.first(READ + " for update", row -> new Lease(row.uuid("node"), told(row)), show.value());
    }

    private static Position told(Row row) {
        return new Position(row.number("epoch"), row.number("last_offset"));
    }

    private record Lease(UUID node, Position told) {}
}
