// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.ProductId;
import org.vitrine.recommendations.Suggestion;
import org.vitrine.recommendations.spi.Occasion;
import org.vitrine.recommendations.spi.Recommender;
import org.vitrine.stock.StockService;

/** Asks the recommender for a surface and leaves out what cannot be bought. */
@Component(service = Suggestions.class)
public final class Suggestions {
    /** How many more are asked for than wanted, so that sold-out ones may fall away. */
    private static final int SPARE = 20;

    private final List<Recommender> recommenders;
    private final Catalog catalog;
    private final StockService stock;

    @Activate
    public Suggestions(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Recommender> recommenders,
            @Reference Catalog catalog,
            @Reference StockService stock) {
        // Declarative Services hands them lowest ranking first.
        this.recommenders = List.copyOf(recommenders).reversed();
        this.catalog = catalog;
        this.stock = stock;
    }

    List<Suggestion> forOccasion(Occasion occasion) {
        var generous = new Occasion(occasion.surface(), occasion.show(), occasion.caller(), occasion.limit() + SPARE);
        return recommenders.stream()
                .filter(recommender -> recommender.knows(occasion.surface()))
                .findFirst()
                .map(recommender -> recommender.suggest(generous))
                .orElse(List.of())
                .stream()
                .filter(suggestion -> canBeBought(suggestion.product()))
                .limit(occasion.limit())
                .toList();
    }

    private boolean canBeBought(UUID product) {
        return catalog.find(new ProductId(product))
                .filter(found -> found.variants().stream()
                        .anyMatch(variant -> stock.level(variant.id()).available() > 0))
                .isPresent();
    }
}
