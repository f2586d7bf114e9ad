// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Scores that lose half their weight in each half-life.
 *
 * <p>Forward decay (Cormode et al., ICDE 2009): a hit weighs {@code 2^(age of the landmark)}, so that nothing is ever reckoned
 * down and two scores compare as they stand; logarithms keep the numbers small. Not thread-safe.
 */
final class DecayedScores {
    private final double halfLifeMillis;
    private final Map<UUID, Double> logScores = new HashMap<>();

    DecayedScores(Duration halfLife) {
        this.halfLifeMillis = halfLife.toMillis();
    }

    /** Adds a hit of this weight, at its own time. */
    void hit(UUID item, double weight, Instant at) {
        var logWeight = Math.log(weight) + at.toEpochMilli() / halfLifeMillis * Math.log(2);
        logScores.merge(item, logWeight, DecayedScores::logSum);
    }

    /** The items, best first. */
    List<UUID> best() {
        return logScores.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double logSum(double a, double b) {
        var larger = Math.max(a, b);
        return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }
}
