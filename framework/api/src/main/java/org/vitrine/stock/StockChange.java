// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

/** What came of counting stock. */
public sealed interface StockChange {
    /** Done; the level as it is now. */
    record Changed(StockLevel level) implements StockChange {}

    /** Fewer than carts hold at the moment; set it when they have let go. */
    record FewerThanHeld(long held) implements StockChange {}
}
