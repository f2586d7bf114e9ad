// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.recommendations.Suggestion;
import org.vitrine.recommendations.spi.Occasion;
import org.vitrine.recommendations.spi.Recommender;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;

/** Suggests what is liked in the show that is watched, or, outside of shows, at large. */
@Component
public final class PopularInShow implements Recommender {
    private static final int MOST_SHOWS_KEPT = 100;

    private final ShowLog log;
    private final Cache<ShowId, Popularity> byShow =
            Caffeine.newBuilder().maximumSize(MOST_SHOWS_KEPT).build();

    @Activate
    public PopularInShow(@Reference ShowLog log) {
        this.log = log;
    }

    @Override
    public boolean knows(String surface) {
        return true;
    }

    @Override
    public List<Suggestion> suggest(Occasion occasion) {
        var reason = occasion.show().isPresent() ? "popular-in-show" : "popular";
        return byShow
                .get(occasion.show().orElse(Browsing.LOG), show -> new Popularity(log, show))
                .bestFor(occasion.caller().shopper())
                .stream()
                .limit(occasion.limit())
                .map(product -> new Suggestion(product, reason))
                .toList();
    }
}
