// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashSet;
import java.util.Set;
import org.vitrine.identity.ShopperId;

/**
 * Who watches a show on one node.
 *
 * @param shoppers by {@link #digest}
 * @param unknown connections of nobody known
 */
record Here(Set<Long> shoppers, int unknown) {
    static final Here NOBODY = new Here(Set.of(), 0);

    Here {
        shoppers = Set.copyOf(shoppers);
    }

    /** A number for a shopper, the same on each node; that two have the same is as likely as that a meteorite hits the shop. */
    static long digest(ShopperId shopper) {
        long mixed = shopper.value().getMostSignificantBits() * 0x9E3779B97F4A7C15L
                ^ shopper.value().getLeastSignificantBits();
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    boolean isNobody() {
        return shoppers.isEmpty() && unknown == 0;
    }

    /** Those who have come since. */
    Set<Long> beyond(Here earlier) {
        var more = new HashSet<>(shoppers);
        more.removeAll(earlier.shoppers);
        return more;
    }
}
