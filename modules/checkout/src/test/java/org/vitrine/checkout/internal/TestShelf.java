// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.Caller;
import org.vitrine.stock.Hold;
import org.vitrine.stock.HoldId;
import org.vitrine.stock.HoldRequest;
import org.vitrine.stock.HoldResult;
import org.vitrine.stock.StockChange;
import org.vitrine.stock.StockLevel;
import org.vitrine.stock.StockService;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Stock as its contract says, in two plain tables, without news and jobs: a test lets holds lapse itself. */
final class TestShelf implements StockService {
    private final Transactions transactions;
    private final Clock clock;

    TestShelf(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What can still be held. */
    long available(VariantId variant) {
        return level(variant).onHand();
    }

    /** How many pieces were sold. */
    long sold(VariantId variant) {
        return transactions
                .in(tx -> tx.first(
                        "select coalesce(sum(quantity), 0) as n from test_hold where variant = ? and state = 'SOLD'",
                        row -> row.number("n"),
                        variant.value()))
                .orElseThrow();
    }

    /** Gives the pieces of all holds back whose time is over. */
    void expire() {
        var over = transactions.in(tx -> tx.list(
                "select id from test_hold where state = 'HELD' and until_at <= ?",
                row -> new HoldId(row.uuid("id")),
                clock.instant()));
        over.forEach(hold -> transactions.run(tx -> end(tx, hold, Hold.State.EXPIRED)));
    }

    @Override
    public StockLevel level(VariantId variant) {
        return transactions
                .in(tx -> tx.first(
                        "select available from test_shelf where variant = ?",
                        row -> new StockLevel(row.number("available"), 0, 0),
                        variant.value()))
                .orElse(StockLevel.NONE);
    }

    @Override
    public StockChange set(VariantId variant, long onHand, Caller by) {
        transactions.run(
                tx -> tx.update("insert into test_shelf (variant, available) values (?, ?)", variant.value(), onHand));
        return new StockChange.Changed(new StockLevel(onHand, 0, 0));
    }

    @Override
    public HoldResult hold(HoldRequest request, Tx tx) {
        var variant = request.variant().value();
        int taken = tx.update(
                "update test_shelf set available = available - ? where variant = ? and available >= ?",
                request.quantity(),
                variant,
                request.quantity());
        if (taken == 0) {
            return tx.first(
                            "select available from test_shelf where variant = ?",
                            row -> row.number("available"),
                            variant)
                    .<HoldResult>map(HoldResult.OnlyLeft::new)
                    .orElseGet(HoldResult.NoSuchVariant::new);
        }
        var id = new HoldId(UUID.randomUUID());
        tx.update(
                "insert into test_hold (id, variant, quantity, unit_price, currency, state, until_at)"
                        + " values (?, ?, ?, ?, ?, 'HELD', ?)",
                id.value(),
                variant,
                request.quantity(),
                request.unitPrice().minorUnits(),
                request.unitPrice().currency(),
                request.until());
        return new HoldResult.Held(id, request.until());
    }

    @Override
    public Optional<Hold> find(HoldId hold, Tx tx) {
        return tx.first("select * from test_hold where id = ?", TestShelf::read, hold.value());
    }

    @Override
    public boolean extend(HoldId hold, Instant until, Tx tx) {
        return tx.update(
                        "update test_hold set until_at = ? where id = ? and state = 'HELD' and until_at > ?",
                        until,
                        hold.value(),
                        clock.instant())
                == 1;
    }

    @Override
    public boolean commit(HoldId hold, Tx tx) {
        return end(tx, hold, Hold.State.SOLD)
                || find(hold, tx)
                        .filter(ended -> ended.state() == Hold.State.SOLD)
                        .isPresent();
    }

    @Override
    public void release(HoldId hold, Tx tx) {
        end(tx, hold, Hold.State.RELEASED);
    }

    private boolean end(Tx tx, HoldId hold, Hold.State as) {
        boolean ended =
                tx.update("update test_hold set state = ? where id = ? and state = 'HELD'", as, hold.value()) == 1;
        if (ended && as != Hold.State.SOLD) {
            var back = find(hold, tx).orElseThrow();
            tx.update(
                    "update test_shelf set available = available + ? where variant = ?",
                    back.quantity(),
                    back.variant().value());
        }
        return ended;
    }

    private static Hold read(Row row) {
        return new Hold(
                new HoldId(row.uuid("id")),
                new VariantId(row.uuid("variant")),
                row.integer("quantity"),
                row.money("unit_price", "currency"),
                Optional.empty(),
                row.value("state", Hold.State.class),
                row.instant("until_at"));
    }
}
