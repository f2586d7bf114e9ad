// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import java.util.Optional;
import org.vitrine.catalog.VariantId;
import org.vitrine.stock.Hold;
import org.vitrine.stock.HoldId;

/** One change of a variant's level; the sums of all its changes are the level. */
record Movement(VariantId variant, Kind kind, Optional<HoldId> hold, long onHand, long held, long sold) {
    /** What made the change. */
    enum Kind {
        COUNT,
        HOLD,
        SELL,
        RELEASE,
        EXPIRE
    }

    static Movement count(VariantId variant, long change) {
        return new Movement(variant, Kind.COUNT, Optional.empty(), change, 0, 0);
    }

    static Movement hold(VariantId variant, HoldId hold, int quantity) {
        return new Movement(variant, Kind.HOLD, Optional.of(hold), 0, quantity, 0);
    }

    /** What the end of a hold does to the level. */
    static Movement end(Hold hold, Hold.State as) {
        long pieces = hold.quantity();
        return switch (as) {
            case SOLD -> new Movement(hold.variant(), Kind.SELL, Optional.of(hold.id()), -pieces, -pieces, pieces);
            case RELEASED -> new Movement(hold.variant(), Kind.RELEASE, Optional.of(hold.id()), 0, -pieces, 0);
            case EXPIRED -> new Movement(hold.variant(), Kind.EXPIRE, Optional.of(hold.id()), 0, -pieces, 0);
            case HELD -> throw new IllegalArgumentException("a hold does not end as held");
        };
    }
}
