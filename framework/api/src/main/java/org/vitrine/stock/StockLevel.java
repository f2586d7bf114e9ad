// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The pieces of one variant.
 *
 * @param onHand in the house and not sold
 * @param held of those, promised to carts
 * @param sold ever
 */
public record StockLevel(long onHand, long held, long sold) {
    /** Nothing there, nothing ever sold. */
    public static final StockLevel NONE = new StockLevel(0, 0, 0);

    public StockLevel {
        if (held < 0 || onHand < held || sold < 0) {
            throw new IllegalArgumentException(
                    "Of " + onHand + " pieces on hand " + held + " cannot be held and " + sold + " sold");
        }
    }

    /** What the next shopper can still get. */
    @JsonProperty
    public long available() {
        return onHand - held;
    }
}
