// SPDX-License-Identifier: Apache-2.0
package org.vitrine.insights.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.money.Money;
import org.vitrine.showlog.ShowId;

/**
 * What a show has brought so far.
 *
 * @param viewers how many watch now, or watched last
 * @param reactions hearts, applause and the like
 * @param revenue what was paid, one amount a currency; absent for those who may not see money
 * @param series one entry a minute in which something happened, oldest first
 * @param marks when products were pinned, to be drawn on the series
 * @param health when what the host should have mended in the stream changed
 */
record ShowFigures(
        ShowId show,
        int viewers,
        int peakViewers,
        int orders,
        int pieces,
        int messages,
        long reactions,
        Optional<List<Money>> revenue,
        List<Minute> series,
        List<Mark> marks,
        List<Health> health,
        List<ProductFigures> products) {

    /** One minute of a show: the most viewers at once, and the orders placed in it. */
    record Minute(Instant at, int viewers, int orders, int messages, long reactions, Optional<List<Money>> revenue) {
        Minute withoutMoney() {
            return new Minute(at, viewers, orders, messages, reactions, Optional.empty());
        }
    }

    /** A product was held up at this time. */
    record Mark(Instant at, UUID product) {}

    /** From this time on the host was advised of this, by the codes of the advice; of nothing where the list is empty. */
    record Health(Instant at, List<String> advice) {}

    /** What one product brought. */
    record ProductFigures(UUID product, int orders, int pieces) {}

    ShowFigures withoutMoney() {
        var plainSeries = series.stream().map(Minute::withoutMoney).toList();
        return new ShowFigures(
                show,
                viewers,
                peakViewers,
                orders,
                pieces,
                messages,
                reactions,
                Optional.empty(),
                plainSeries,
                marks,
                health,
                products);
    }
}
