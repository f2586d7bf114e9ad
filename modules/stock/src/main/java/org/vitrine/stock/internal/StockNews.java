// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitrine.catalog.VariantId;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.StockChanged;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Tells shows what is left.
 *
 * <p>The show in which pieces are bought is told in the very transaction. Other shows on air with the product are looked up
 * and told after it, since looking them up may need the database itself; a crash in between costs them one notice, and the
 * next change makes up for it. Both write while the level's row is locked, so the last notice bears the last level.
 */
final class StockNews {
    private static final Duration SHOWS_KNOWN_FOR = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final Levels levels;
    private final Outbox outbox;
    private final Function<VariantId, List<ShowId>> showsOnAir;
    private final Cache<VariantId, List<ShowId>> known = Caffeine.newBuilder()
            .expireAfterWrite(SHOWS_KNOWN_FOR)
            .maximumSize(10_000)
            .build();

    StockNews(Transactions transactions, Levels levels, Outbox outbox, Function<VariantId, List<ShowId>> showsOnAir) {
        this.transactions = transactions;
        this.levels = levels;
        this.outbox = outbox;
        this.showsOnAir = showsOnAir;
    }

    /** Tells of a level that this transaction has changed, and so locked. */
    void changed(Tx tx, VariantId variant, Optional<ShowId> at) {
        at.ifPresent(show -> tell(tx, variant, List.of(show)));
        tx.afterCommit(() -> tellOthers(variant, at));
    }

    private void tellOthers(VariantId variant, Optional<ShowId> told) {
        var others = known.get(variant, showsOnAir).stream()
                .filter(show -> told.filter(show::equals).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            transactions.run(tx -> {
                levels.lock(tx, variant);
                tell(tx, variant, others);
            });
        }
    }

    private void tell(Tx tx, VariantId variant, List<ShowId> shows) {
        long available = levels.find(tx, variant).orElseThrow().available();
        var fact = new StockChanged(variant.value(), available);
        shows.forEach(show -> outbox.add(tx, "stock:" + variant, NewEvent.of(show, fact)));
    }
}
