// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

import java.util.Optional;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.VariantId;
import org.vitrine.money.Money;
import org.vitrine.showlog.ShowId;

/**
 * Pieces of one variant.
 *
 * @param title what it was called when it was bought, in the shop's first language
 * @param show where it was bought
 */
public record OrderLine(
        VariantId variant,
        ProductId product,
        String sku,
        String title,
        int quantity,
        Money unitPrice,
        Optional<ShowId> show) {
    /** What all its pieces cost. */
    public Money total() {
        return unitPrice.times(quantity);
    }
}
