// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import java.util.EnumMap;
import java.util.Map;
import org.vitrine.reactions.ReactionKind;

/** So many of each kind. Guarded by {@code this}. */
final class Sum {
    private Map<ReactionKind, Long> counts = new EnumMap<>(ReactionKind.class);

    /** Adds some, and answers whether these are the first since it was taken. */
    synchronized boolean add(ReactionKind kind, long count) {
        boolean isFirst = counts.isEmpty();
        counts.merge(kind, count, Long::sum);
        return isFirst;
    }

    /** The same for several kinds. */
    synchronized boolean add(Map<ReactionKind, Long> others) {
        boolean isFirst = counts.isEmpty() && !others.isEmpty();
        others.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        return isFirst;
    }

    /** What there is; it begins anew. */
    synchronized Map<ReactionKind, Long> take() {
        var taken = counts;
        counts = new EnumMap<>(ReactionKind.class);
        return taken;
    }
}
