// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.Caller;
import org.vitrine.recommendations.Suggestion;
import org.vitrine.recommendations.spi.Occasion;
import org.vitrine.recommendations.spi.Recommender;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OddTexts;
import org.vitrine.testkit.Strain;

/** What every {@link Recommender} must do; inherit it in a test of yours. */
public abstract class RecommenderContract {
    private static final int MOST = 50;

    /** The recommender to be tested; each call answers the same one. */
    protected abstract Recommender recommender();

    /** A surface that it knows. */
    protected String surface() {
        return "show";
    }

    /** A show of which it knows something; another one, made up, is asked for too. */
    protected ShowId show() {
        return new ShowId(UUID.randomUUID());
    }

    @Test
    void itKnowsItsSurface() {
        assertTrue(recommender().knows(surface()));
    }

    @Test
    void itIsAskedForSurfacesThatItHasNeverHeardOf() {
        OddTexts.raw()
                .forEach(surface -> Strain.withoutWaiting(() -> recommender().knows(surface)));
    }

    @Test
    void everyoneIsAnswered() {
        for (var caller : List.of(Callers.shopper(), Callers.nobody(), Callers.host())) {
            suggest(Optional.of(show()), caller, MOST);
            suggest(Optional.empty(), caller, MOST);
        }
    }

    @Test
    void aShowThatNobodyKnowsIsNoMistake() {
        suggest(Optional.of(new ShowId(UUID.randomUUID())), Callers.shopper(), MOST);
    }

    @Test
    void theBestStandsFirstHoweverManyAreWanted() {
        var shopper = Callers.shopper();
        var all = suggest(Optional.of(show()), shopper, MOST);
        var best = suggest(Optional.of(show()), shopper, 1);

        if (!all.isEmpty()) {
            assertEquals(all.getFirst(), best.getFirst());
        }
    }

    @Test
    void manyAskAtOnce() {
        var recommender = recommender();
        Strain.together(() -> recommender.suggest(occasion(Optional.of(show()), Callers.shopper(), MOST)))
                .forEach(RecommenderContract::assertWhole);
    }

    private List<Suggestion> suggest(Optional<ShowId> show, Caller caller, int limit) {
        var suggestions = Strain.toTheEnd(() -> recommender().suggest(occasion(show, caller, limit)));
        assertWhole(suggestions);
        return suggestions;
    }

    private Occasion occasion(Optional<ShowId> show, Caller caller, int limit) {
        return new Occasion(surface(), show, caller, limit);
    }

    private static void assertWhole(List<Suggestion> suggestions) {
        var products = new HashSet<UUID>();
        for (var suggestion : suggestions) {
            assertTrue(products.add(suggestion.product()), "a product is suggested once");
            assertTrue(suggestion.reason().matches("[a-z0-9.-]+"), "a reason is the key of a message");
        }
    }
}
