// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.Caller;
import org.vitrine.store.Tx;

/**
 * Counts pieces and keeps them for carts. Never are more held and sold than there were.
 *
 * <p>Methods with a {@link Tx} take part in the caller's transaction and stand or fall with it. They lock the variant's row
 * until its end: whoever touches several variants does so in the order of their ids, and before carts and orders.
 */
@ProviderType
public interface StockService {
    /** What is there now; nothing for an unknown variant. May block: not for event loops, not inside a transaction. */
    StockLevel level(VariantId variant);

    /** Says how many pieces are in the house; blocks. */
    StockChange set(VariantId variant, long onHand, Caller by);

    /** Keeps pieces, all that are asked for or none. */
    HoldResult hold(HoldRequest request, Tx tx);

    /** The hold as it stands. */
    Optional<Hold> find(HoldId hold, Tx tx);

    /** Keeps the pieces for longer; false if the hold has lapsed or ended. Never shortens. */
    boolean extend(HoldId hold, Instant until, Tx tx);

    /**
     * Sells the pieces; false if they have gone back already. True again for a hold that is sold.
     *
     * <p>A hold whose time is over is still sold as long as its pieces have not gone back.
     */
    boolean commit(HoldId hold, Tx tx);

    /** Gives the pieces back; nothing happens if the hold has ended already. */
    void release(HoldId hold, Tx tx);
}
