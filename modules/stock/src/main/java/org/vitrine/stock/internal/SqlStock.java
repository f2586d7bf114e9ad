// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.jobs.Jobs;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.Hold;
import org.vitrine.stock.HoldId;
import org.vitrine.stock.HoldRequest;
import org.vitrine.stock.HoldResult;
import org.vitrine.stock.StockChange;
import org.vitrine.stock.StockLevel;
import org.vitrine.stock.StockService;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Stock in the database.
 *
 * <p>Levels are read from memory for a second at most: this node forgets them when it changes them, other nodes by time.
 */
@Component(service = {StockService.class, SqlStock.class})
public final class SqlStock implements StockService {
    private static final Duration LEVELS_KNOWN_FOR = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Audit audit;
    private final Levels levels;
    private final Holds holds;
    private final StockNews news;
    private final Cache<VariantId, StockLevel> known = Caffeine.newBuilder()
            .expireAfterWrite(LEVELS_KNOWN_FOR)
            .maximumSize(100_000)
            .build();

    @Activate
    public SqlStock(
            @Reference Transactions transactions,
            @Reference Jobs jobs,
            @Reference Outbox outbox,
            @Reference Audit audit,
            @Reference ShowsOnAir shows,
            @Reference Clock clock) {
        this(
                transactions,
                audit,
                new Holds(jobs, clock),
                new Levels(clock),
                levels -> new StockNews(transactions, levels, outbox, shows::with));
    }

    SqlStock(Transactions transactions, Audit audit, Holds holds, Levels levels, Function<Levels, StockNews> news) {
        this.transactions = transactions;
        this.audit = audit;
        this.holds = holds;
        this.levels = levels;
        this.news = news.apply(levels);
    }

    @Override
    public StockLevel level(VariantId variant) {
        return known.get(
                variant, id -> transactions.in(tx -> levels.find(tx, id)).orElse(StockLevel.NONE));
    }

    @Override
    public StockChange set(VariantId variant, long onHand, Caller by) {
        if (onHand < 0) {
            throw new IllegalArgumentException("There cannot be " + onHand + " pieces");
        }
        return transactions.in(tx -> set(tx, variant, onHand, by));
    }

    private StockChange set(Tx tx, VariantId variant, long onHand, Caller by) {
        var before = levels.introduce(tx, variant);
        if (onHand < before.held()) {
            return new StockChange.FewerThanHeld(before.held());
        }
        if (onHand != before.onHand()) {
            levels.apply(tx, Movement.count(variant, onHand - before.onHand()));
            audit.record(tx, by, "stock.count", variant.toString());
            changed(tx, variant, Optional.empty());
        }
        return new StockChange.Changed(levels.find(tx, variant).orElseThrow());
    }

    @Override
    public HoldResult hold(HoldRequest request, Tx tx) {
        var id = holds.newId();
        if (!levels.apply(tx, Movement.hold(request.variant(), id, request.quantity()))) {
            return levels.find(tx, request.variant())
                    .<HoldResult>map(level -> new HoldResult.OnlyLeft(level.available()))
                    .orElseGet(HoldResult.NoSuchVariant::new);
        }
        holds.add(tx, id, request);
        changed(tx, request.variant(), request.show());
        return new HoldResult.Held(id, request.until());
    }

    @Override
    public Optional<Hold> find(HoldId hold, Tx tx) {
        return holds.find(tx, hold);
    }

    @Override
    public boolean extend(HoldId hold, Instant until, Tx tx) {
        return holds.extend(tx, hold, until);
    }

    @Override
    public boolean commit(HoldId hold, Tx tx) {
        var sold = holds.end(tx, hold, Hold.State.SOLD);
        sold.ifPresent(ended -> settle(tx, ended));
        return sold.isPresent()
                || holds.find(tx, hold)
                        .filter(ended -> ended.state() == Hold.State.SOLD)
                        .isPresent();
    }

    @Override
    public void release(HoldId hold, Tx tx) {
        holds.end(tx, hold, Hold.State.RELEASED).ifPresent(ended -> settle(tx, ended));
    }

    /** Gives the pieces back if the time of the hold is over. */
    void expire(HoldId hold) {
        transactions.run(tx -> holds.expire(tx, hold).ifPresent(ended -> settle(tx, ended)));
    }

    private void settle(Tx tx, Hold ended) {
        if (!levels.apply(tx, Movement.end(ended, ended.state()))) {
            throw new IllegalStateException("The level of " + ended.variant() + " does not cover its hold");
        }
        changed(tx, ended.variant(), ended.show());
    }

    private void changed(Tx tx, VariantId variant, Optional<ShowId> show) {
        tx.afterCommit(() -> known.invalidateAll(List.of(variant)));
        news.changed(tx, variant, show);
    }
}
