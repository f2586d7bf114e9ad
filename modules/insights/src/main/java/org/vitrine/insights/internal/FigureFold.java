// SPDX-License-Identifier: Apache-2.0
package org.vitrine.insights.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.vitrine.chat.MessagePosted;
import org.vitrine.checkout.OrderPlaced;
import org.vitrine.money.Money;
import org.vitrine.reactions.ReactionsCounted;
import org.vitrine.rooms.ViewersCounted;
import org.vitrine.showlog.LogCursor;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ProductPinned;
import org.vitrine.streaming.HealthChanged;

/**
 * The figures of one show, kept by reading its log on from where the last look ended.
 *
 * <p>Nothing is stored: after a restart the first look reads the log from its beginning. Guarded by {@code this}.
 */
final class FigureFold {
    private final ShowId show;
    private final LogCursor cursor;
    private final NavigableMap<Instant, MinuteFold> minutes = new TreeMap<>();
    private final Map<UUID, ProductFold> products = new LinkedHashMap<>();
    private final List<ShowFigures.Mark> marks = new ArrayList<>();
    private final List<ShowFigures.Health> health = new ArrayList<>();
    private final Revenue revenue = new Revenue();
    private int viewers;
    private int peakViewers;
    private int orders;
    private int pieces;
    private int messages;
    private long reactions;

    FigureFold(ShowLog log, ShowId show) {
        this.show = show;
        this.cursor = new LogCursor(log, show);
    }

    /** The figures as of now. Blocks while it reads what is new in the log. */
    synchronized ShowFigures figures() {
        cursor.catchUp(this::apply);
        return new ShowFigures(
                show,
                viewers,
                peakViewers,
                orders,
                pieces,
                messages,
                reactions,
                Optional.of(revenue.sums()),
                minutes.entrySet().stream()
                        .map(entry -> entry.getValue().at(entry.getKey()))
                        .toList(),
                List.copyOf(marks),
                List.copyOf(health),
                products.entrySet().stream()
                        .map(entry -> entry.getValue().of(entry.getKey()))
                        .toList());
    }

    private void apply(LogEvent event) {
        event.as(ViewersCounted.class).ifPresent(counted -> applyViewers(event, counted));
        event.as(OrderPlaced.class).ifPresent(placed -> applyOrder(event, placed));
        event.as(ProductPinned.class)
                .ifPresent(pinned -> marks.add(new ShowFigures.Mark(event.at(), pinned.product())));
        event.as(HealthChanged.class)
                .ifPresent(changed -> health.add(new ShowFigures.Health(event.at(), changed.advice())));
        event.as(MessagePosted.class).ifPresent(posted -> applyMessage(event));
        event.as(ReactionsCounted.class).ifPresent(counted -> applyReactions(event, counted));
    }

    private void applyViewers(LogEvent event, ViewersCounted counted) {
        viewers = counted.count();
        peakViewers = Math.max(peakViewers, viewers);
        minute(event).viewers(viewers);
    }

    private void applyMessage(LogEvent event) {
        messages++;
        minute(event).message();
    }

    private void applyReactions(LogEvent event, ReactionsCounted counted) {
        long sum = counted.counts().values().stream().mapToLong(Long::longValue).sum();
        reactions += sum;
        minute(event).reactions(sum);
    }

    private void applyOrder(LogEvent event, OrderPlaced placed) {
        orders++;
        revenue.add(placed.total());
        minute(event).order(placed.total());
        for (var line : placed.lines()) {
            pieces += line.quantity();
            products.computeIfAbsent(line.product(), id -> new ProductFold()).sold(line.quantity());
        }
    }

    /** The event's minute; a new one begins with as many viewers as the last one had. */
    private MinuteFold minute(LogEvent event) {
        return minutes.computeIfAbsent(event.at().truncatedTo(ChronoUnit.MINUTES), at -> new MinuteFold(viewers));
    }

    private static final class MinuteFold {
        private final Revenue revenue = new Revenue();
        private int viewers;
        private int orders;
        private int messages;
        private long reactions;

        MinuteFold(int viewers) {
            this.viewers = viewers;
        }

        void viewers(int count) {
            viewers = Math.max(viewers, count);
        }

        void order(Money total) {
            orders++;
            revenue.add(total);
        }

        void message() {
            messages++;
        }

        void reactions(long count) {
            reactions += count;
        }

        ShowFigures.Minute at(Instant start) {
            return new ShowFigures.Minute(start, viewers, orders, messages, reactions, Optional.of(revenue.sums()));
        }
    }

    private static final class ProductFold {
        private int orders;
        private int pieces;

        void sold(int quantity) {
            orders++;
            pieces += quantity;
        }

        ShowFigures.ProductFigures of(UUID product) {
            return new ShowFigures.ProductFigures(product, orders, pieces);
        }
    }
}
