// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.catalog.VariantId;
import org.vitrine.money.Money;
import org.vitrine.showlog.ShowId;

/** Pieces that are kept for one cart, at the price that was named, until they are bought, given back or lapse. */
public record Hold(
        HoldId id,
        VariantId variant,
        int quantity,
        Money unitPrice,
        Optional<ShowId> show,
        State state,
        Instant until) {
    /** Where a hold stands; only HELD may become something else. */
    public enum State {
        HELD,
        SOLD,
        RELEASED,
        EXPIRED
    }

    /** Whether the pieces are still kept at this time. */
    public boolean standsAt(Instant now) {
        return state == State.HELD && now.isBefore(until);
    }
}
