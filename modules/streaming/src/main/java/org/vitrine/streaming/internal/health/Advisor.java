// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.streaming.StreamHealth.Advice;

/**
 * Keeps what the host was told for some seconds after its reason has gone, so that words do not flicker.
 *
 * <p>What is missing altogether (the stream, its picture, its sound) is over as soon as it is there. Not thread-safe.
 */
final class Advisor {
    private static final long STAYS_MILLIS = 8_000;
    private static final Set<Advice> PLAIN = EnumSet.of(Advice.NOTHING_COMES, Advice.NO_PICTURE, Advice.NO_SOUND);

    private final Map<Advice, Long> given = new EnumMap<>(Advice.class);

    /** What to tell at this time, the worst first, where there are reasons for these. */
    List<Advice> judge(long now, Set<Advice> reasons) {
        reasons.forEach(advice -> given.put(advice, now));
        given.entrySet()
                .removeIf(one -> !reasons.contains(one.getKey()) && now - one.getValue() >= stays(one.getKey()));
        return List.copyOf(given.keySet());
    }

    private static long stays(Advice advice) {
        return PLAIN.contains(advice) ? 0 : STAYS_MILLIS;
    }
}
