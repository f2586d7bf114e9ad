// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Map;
import java.util.Optional;

/**
 * How often what goes wrong, in percent of all calls or reports.
 *
 * @param percent what is not in it never happens
 * @param seed with which the same happens each time; empty for chance
 */
record Mischief(Map<Trouble, Integer> percent, Optional<Long> seed) {
    static final Mischief NONE = new Mischief(Map.of(), Optional.empty());

    private static final int ALWAYS = 100;

    Mischief {
        percent = Map.copyOf(percent);
        if (percent.values().stream().anyMatch(share -> share < 0 || share > ALWAYS)) {
            throw new IllegalArgumentException("A share is a whole number from 0 to 100 percent");
        }
    }

    int of(Trouble trouble) {
        return percent.getOrDefault(trouble, 0);
    }

    boolean none() {
        return percent.values().stream().allMatch(share -> share == 0);
    }
}
