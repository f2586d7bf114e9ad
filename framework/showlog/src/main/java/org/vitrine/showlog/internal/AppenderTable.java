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
        if (lease.node.equals(node)) {
            return lease.end;
        }
        var epoch = lease.end.epoch() + 1;
        tx.update("update showlog_appender set epoch = ?, node = ? where show_id = ?", epoch, node, show.value());
        return new Position(epoch, lease.end.offset());
    }

    /** Moves the end on, on condition that the epoch is still the same. */
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

    /**
     * Moves the end on, on condition that nobody has written since it was there, this node being the appender.
     *
     * @return whether that was so; the row stays locked until the end of the transaction
     */
    boolean moveOn(Tx tx, ShowId show, Position from, long offset) {
        return tx.update(
                        "update showlog_appender set last_offset = ?"
                                + " where show_id = ? and epoch = ? and node = ? and last_offset = ?",
                        offset,
                        show.value(),
                        from.epoch(),
                        node,
                        from.offset())
                == 1;
    }

    /** Where the log ends. */
    Position end(Tx tx, ShowId show) {
        return tx.first(READ, AppenderTable::position, show.value()).orElse(new Position(0, 0));
    }

    /** Where all logs end. */
    Map<ShowId, Long> ends(Tx tx) {
        return tx
                .list(
                        "select show_id, last_offset from showlog_appender",
                        row -> Map.entry(ShowId.of(row.uuid("show_id")), row.number("last_offset")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
        return tx.first(READ + " for update", row -> new Lease(row.uuid("node"), position(row)), show.value());
    }

    private static Position position(Row row) {
        return new Position(row.number("epoch"), row.number("last_offset"));
    }

    private record Lease(UUID node, Position end) {}
}
