// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.spi.CatalogListener;
import org.vitrine.recommendations.Suggestion;
import org.vitrine.recommendations.spi.Occasion;
import org.vitrine.recommendations.spi.Recommender;

/** Suggests on the home page what has changed last. */
@Component(
        service = {Recommender.class, CatalogListener.class},
        property = "service.ranking:Integer=10")
public final class Newest implements Recommender, CatalogListener {
    private static final int KEPT = 50;

    private final List<UUID> newest = new CopyOnWriteArrayList<>();

    @Override
    public boolean knows(String surface) {
        return surface.equals("home");
    }

    @Override
    public List<Suggestion> suggest(Occasion occasion) {
        return newest.stream()
                .limit(occasion.limit())
                .map(product -> new Suggestion(product, "newest"))
                .toList();
    }

    @Override
    public synchronized void changed(ProductId product) {
        newest.remove(product.value());
        newest.addFirst(product.value());
        while (newest.size() > KEPT) {
            newest.removeLast();
        }
    }
}
