// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.Caller;
import org.vitrine.money.Money;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.HoldId;
import org.vitrine.stock.HoldRequest;
import org.vitrine.stock.HoldResult;
import org.vitrine.stock.StockChanged;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryJobs;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.TestDatabase;

/** Stock on a database, with one show on air that carries every variant. */
final class StockHouse {
    static final Duration HOLD = Duration.ofMinutes(10);

    final ManualClock clock = new ManualClock();
    final MemoryJobs jobs = new MemoryJobs(clock);
    final MemoryShowLog log = new MemoryShowLog(clock);
    final ShowId onAir = new ShowId(UUID.randomUUID());
    final VariantId lamp = new VariantId(UUID.randomUUID());
    final TestDatabase database;
    final SqlStock stock;

    StockHouse(TestDatabase database) {
        this.database = database;
        stock = new SqlStock(
                database,
                new FakeAudit(),
                new Holds(jobs, clock),
                new Levels(clock),
                levels -> new StockNews(database, levels, new MemoryOutbox(log), variant -> List.of(onAir)));
        jobs.with(new ExpireHolds(stock));
    }

    void count(long onHand) {
        stock.set(lamp, onHand, Caller.Staff.SYSTEM);
    }

    HoldResult tryHold(int quantity) {
        var request = new HoldRequest(
                lamp,
                quantity,
                Money.of(4900, "EUR"),
                Optional.empty(),
                clock.instant().plus(HOLD));
        return database.in(tx -> stock.hold(request, tx));
    }

    HoldId hold(int quantity) {
        return switch (tryHold(quantity)) {
            case HoldResult.Held held -> held.id();
            case HoldResult.OnlyLeft left -> throw new AssertionError(left);
            case HoldResult.NoSuchVariant none -> throw new AssertionError(none);
        };
    }

    boolean commit(HoldId hold) {
        return database.in(tx -> stock.commit(hold, tx));
    }

    boolean extend(HoldId hold, Instant until) {
        return database.in(tx -> stock.extend(hold, until, tx));
    }

    /** What shows were told is left, oldest first. */
    List<Long> told() {
        return log.read(onAir, Caller.Staff.SYSTEM, 0, 1000).stream()
                .map(this::available)
                .toList();
    }

    long ledger(String column) {
        return database.count(
                "select coalesce(sum(" + column + "), 0) as n from stock_movement where variant = ?", lamp.value());
    }

    private long available(LogEvent event) {
        return event.as(StockChanged.class).orElseThrow().available();
    }
}
