// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.recommendations.ProductViewed;
import org.vitrine.recommendations.spi.Recommender;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.recommendations.RecommenderContract;

final class PopularInShowContractTest extends RecommenderContract {
    private final MemoryShowLog log = new MemoryShowLog(new ManualClock());
    private final PopularInShow recommender = new PopularInShow(log);
    private final ShowId show = new ShowId(UUID.randomUUID());

    @BeforeEach
    void lookAtProducts() {
        for (int i = 0; i < 3; i++) {
            var viewed = new ProductViewed(UUID.randomUUID(), Optional.empty());
            log.append(NewEvent.of(show, viewed).to(Audience.STAFF));
        }
    }

    @Override
    protected Recommender recommender() {
        return recommender;
    }

    @Override
    protected ShowId show() {
        return show;
    }
}
