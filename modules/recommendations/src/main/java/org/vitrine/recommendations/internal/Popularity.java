// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vitrine.checkout.OrderPlaced;
import org.vitrine.identity.ShopperId;
import org.vitrine.recommendations.ProductCarted;
import org.vitrine.recommendations.ProductViewed;
import org.vitrine.showlog.LogCursor;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ProductPinned;

/** How much each product is liked in one show, by its log; newer signs weigh more. Guarded by {@code this}. */
final class Popularity {
    private static final Duration HALF_LIFE = Duration.ofMinutes(10);
    private static final double VIEWED = 1;
    private static final double PINNED = 2;
    private static final double CARTED = 3;
    private static final double BOUGHT = 8;

    private final LogCursor cursor;
    private final DecayedScores scores = new DecayedScores(HALF_LIFE);
    private final Set<Purchase> purchases = new HashSet<>();

    Popularity(ShowLog log, ShowId show) {
        this.cursor = new LogCursor(log, show);
    }

    /** The products that this shopper has not bought in this show, most liked first. Blocks while it reads the log on. */
    synchronized List<UUID> bestFor(Optional<ShopperId> shopper) {
        cursor.catchUp(this::learn);
        return scores.best().stream()
                .filter(product -> shopper.isEmpty() || !purchases.contains(new Purchase(shopper.get(), product)))
                .toList();
    }

    private void learn(LogEvent event) {
        event.as(ProductViewed.class).ifPresent(viewed -> scores.hit(viewed.product(), VIEWED, event.at()));
        event.as(ProductCarted.class).ifPresent(carted -> scores.hit(carted.product(), CARTED, event.at()));
        event.as(ProductPinned.class).ifPresent(pinned -> scores.hit(pinned.product(), PINNED, event.at()));
        event.as(OrderPlaced.class).ifPresent(placed -> learn(event, placed));
    }

    private void learn(LogEvent event, OrderPlaced placed) {
        for (var line : placed.lines()) {
            scores.hit(line.product(), BOUGHT * line.quantity(), event.at());
            purchases.add(new Purchase(placed.shopper(), line.product()));
        }
    }

    private record Purchase(ShopperId shopper, UUID product) {}
}
