// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.catalog.VariantId;
import org.vitrine.money.Money;
import org.vitrine.showlog.ShowId;

/**
 * A wish for pieces.
 *
 * @param unitPrice what one piece costs as long as it is held
 * @param show where it is bought, which is told what is left
 * @param until when the pieces go back if they are not bought
 */
public record HoldRequest(VariantId variant, int quantity, Money unitPrice, Optional<ShowId> show, Instant until) {
    public HoldRequest {
        if (quantity < 1 || unitPrice.isNegative()) {
            throw new IllegalArgumentException("Cannot hold " + quantity + " pieces at " + unitPrice);
        }
    }
}
