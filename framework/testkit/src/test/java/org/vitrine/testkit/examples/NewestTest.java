// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.catalog.ProductId;
import org.vitrine.recommendations.spi.Recommender;
import org.vitrine.testkit.recommendations.RecommenderContract;

final class NewestTest extends RecommenderContract {
    private final Newest newest = new Newest();

    @BeforeEach
    void changeProducts() {
        newest.changed(new ProductId(UUID.randomUUID()));
        newest.changed(new ProductId(UUID.randomUUID()));
    }

    @Override
    protected Recommender recommender() {
        return newest;
    }

    @Override
    protected String surface() {
        return "home";
    }
}
