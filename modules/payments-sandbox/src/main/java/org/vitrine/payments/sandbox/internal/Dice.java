// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Decides what goes wrong this time. With a seed the same rolls come in the same order. Safe for many threads. */
final class Dice {
    private static final int SIDES = 100;

    /** Both guarded by {@code this}. */
    private Optional<Long> seed = Optional.empty();

    private Random random = new Random();

    /** Each trouble takes one number, whether it is switched on or not: one that is added does not change the others. */
    synchronized Set<Trouble> roll(Mischief mischief) {
        if (!seed.equals(mischief.seed())) {
            restart(mischief.seed());
        }
        var met = EnumSet.noneOf(Trouble.class);
        for (var trouble : Trouble.values()) {
            if (random.nextInt(SIDES) < mischief.of(trouble)) {
                met.add(trouble);
            }
        }
        return met;
    }

    synchronized void restart(Optional<Long> from) {
        seed = from;
        random = from.map(Random::new).orElseGet(Random::new);
    }
}
