// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import java.time.Clock;
import java.util.Optional;
import org.vitrine.catalog.VariantId;
import org.vitrine.stock.HoldId;
import org.vitrine.stock.StockLevel;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/**
 * The levels and their ledger. A level is only ever changed by one statement that states its own condition, so the database
 * is the judge of every race.
 */
final class Levels {
    private final Clock clock;

    Levels(Clock clock) {
        this.clock = clock;
    }

    Optional<StockLevel> find(Tx tx, VariantId variant) {
        return tx.first("select * from stock_level where variant = ?", Levels::read, variant.value());
    }

    /** Reads the level and keeps it from changing until the transaction ends. */
    Optional<StockLevel> lock(Tx tx, VariantId variant) {
        return tx.first("select * from stock_level where variant = ? for update", Levels::read, variant.value());
    }

    /** Makes the variant known, with nothing there, and locks it. */
    StockLevel introduce(Tx tx, VariantId variant) {
        tx.insertIfAbsent(
                "insert into stock_level (variant, on_hand, held, sold) values (?, ?, ?, ?)",
                variant.value(),
                0L,
                0L,
                0L);
        return lock(tx, variant).orElseThrow();
    }

    /** Changes the level unless more would be held than there is; tells whether it was done. */
    boolean apply(Tx tx, Movement move) {
        int changed = tx.update(
                "update stock_level set on_hand = on_hand + ?, held = held + ?, sold = sold + ?"
                        + " where variant = ? and on_hand + ? >= held + ?",
                move.onHand(),
                move.held(),
                move.sold(),
                move.variant().value(),
                move.onHand(),
                move.held());
        if (changed == 1) {
            enter(tx, move);
        }
        return changed == 1;
    }

    private void enter(Tx tx, Movement move) {
        tx.update(
                "insert into stock_movement (variant, kind, hold, on_hand_change, held_change, sold_change, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                move.variant().value(),
                move.kind(),
                move.hold().map(HoldId::value).orElse(null),
                move.onHand(),
                move.held(),
                move.sold(),
                clock.instant());
    }

    private static StockLevel read(Row row) {
        return new StockLevel(row.number("on_hand"), row.number("held"), row.number("sold"));
    }
}
