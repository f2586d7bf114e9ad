// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.checkout.OrderPlaced;
import org.vitrine.identity.Caller;
import org.vitrine.money.Money;
import org.vitrine.recommendations.ProductViewed;
import org.vitrine.recommendations.Suggestion;
import org.vitrine.recommendations.spi.Occasion;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

final class PopularInShowTest {
    private static final UUID LAMP = new UUID(1, 1);
    private static final UUID VASE = new UUID(1, 2);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final MemoryShowLog log = new MemoryShowLog(clock);
    private final ShowId show = new ShowId(new UUID(0, 7));
    private final PopularInShow recommender = new PopularInShow(log);
    private final Caller.Shopper mia = Callers.shopper();

    @Test
    void what_is_bought_counts_more_than_what_is_looked_at() {
        view(show, LAMP);
        view(show, LAMP);
        buy(VASE, Callers.shopper());
        assertEquals(List.of(VASE, LAMP), suggested(show, mia));
    }

    @Test
    void newer_signs_count_more_than_older_ones() {
        view(show, LAMP);
        view(show, LAMP);
        clock.advance(Duration.ofMinutes(30));
        view(show, VASE);
        assertEquals(List.of(VASE, LAMP), suggested(show, mia));
    }

    @Test
    void an_event_changes_the_very_next_answer() {
        view(show, LAMP);
        assertEquals(List.of(LAMP), suggested(show, mia));
        buy(VASE, Callers.shopper());
        assertEquals(List.of(VASE, LAMP), suggested(show, mia));
    }

    @Test
    void nobody_is_offered_what_they_have_bought() {
        buy(VASE, mia);
        view(show, LAMP);
        assertEquals(List.of(LAMP), suggested(show, mia));
        assertEquals(List.of(VASE, LAMP), suggested(show, Callers.shopper()));
    }

    @Test
    void another_shows_signs_do_not_count() {
        view(new ShowId(new UUID(0, 8)), LAMP);
        assertEquals(List.of(), suggested(show, mia));
    }

    private List<UUID> suggested(ShowId watched, Caller caller) {
        return recommender.suggest(new Occasion("show", Optional.of(watched), caller, 10)).stream()
                .map(Suggestion::product)
                .toList();
    }

    private void view(ShowId where, UUID product) {
        happen(where, new ProductViewed(product, Optional.empty()));
    }

    private void buy(UUID product, Caller.Shopper shopper) {
        var line = new OrderPlaced.Line(new UUID(3, 3), product, 1);
        happen(show, new OrderPlaced(UUID.randomUUID(), "A1", List.of(line), Money.of(1, "EUR"), shopper.id()));
    }

    private void happen(ShowId where, Fact fact) {
        log.append(NewEvent.of(where, fact).to(Audience.STAFF));
    }
}
