// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.vitrine.catalog.VariantId;
import org.vitrine.ids.Uuid7;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.Hold;
import org.vitrine.stock.HoldId;
import org.vitrine.stock.HoldRequest;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The holds, each with a job that ends it when its time is over. A hold ends once: whoever changes its row first. */
final class Holds {
    static final String EXPIRE = "stock.expire-hold";

    private final Jobs jobs;
    private final Clock clock;
    private final Uuid7 ids;

    Holds(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
        this.ids = new Uuid7(clock);
    }

    HoldId newId() {
        return new HoldId(ids.next());
    }

    void add(Tx tx, HoldId id, HoldRequest request) {
        tx.update(
                "insert into stock_hold (id, variant, quantity, unit_price, currency, show_id, state, until_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                request.variant().value(),
                request.quantity(),
                request.unitPrice().minorUnits(),
                request.unitPrice().currency(),
                request.show().map(ShowId::value).orElse(null),
                Hold.State.HELD,
                request.until());
        expireAt(tx, id, request.until());
    }

    Optional<Hold> find(Tx tx, HoldId id) {
        return tx.first("select * from stock_hold where id = ?", Holds::read, id.value());
    }

    boolean extend(Tx tx, HoldId id, Instant until) {
        int standing = tx.update(
                "update stock_hold set until_at = greatest(until_at, ?) where id = ? and state = ? and until_at > ?",
                until,
                id.value(),
                Hold.State.HELD,
                clock.instant());
        if (standing == 1) {
            expireAt(tx, id, find(tx, id).orElseThrow().until());
        }
        return standing == 1;
    }

    /** Ends the hold as this; empty if it has ended before. */
    Optional<Hold> end(Tx tx, HoldId id, Hold.State as) {
        int ended = tx.update(
                "update stock_hold set state = ? where id = ? and state = ?", as, id.value(), Hold.State.HELD);
        if (ended == 0) {
            return Optional.empty();
        }
        jobs.cancel(tx, EXPIRE, id.toString());
        return find(tx, id);
    }

    /** Ends the hold if its time is over; empty if it is not, or if it has ended before. */
    Optional<Hold> expire(Tx tx, HoldId id) {
        int ended = tx.update(
                "update stock_hold set state = ? where id = ? and state = ? and until_at <= ?",
                Hold.State.EXPIRED,
                id.value(),
                Hold.State.HELD,
                clock.instant());
        return ended == 0 ? Optional.empty() : find(tx, id);
    }

    private void expireAt(Tx tx, HoldId id, Instant until) {
        jobs.schedule(tx, new Job(EXPIRE, id.toString(), until, ""));
    }

    private static Hold read(Row row) {
        return new Hold(
                new HoldId(row.uuid("id")),
                new VariantId(row.uuid("variant")),
                row.integer("quantity"),
                row.money("unit_price", "currency"),
                row.optionalUuid("show_id").map(ShowId::new),
                row.value("state", Hold.State.class),
                row.instant("until_at"));
    }
}
