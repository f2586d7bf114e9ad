// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;

/**
 * An order as it stands now, without the shopper's address.
 *
 * @param number what people call it: {@code K7QF-29TM}
 * @param acceptedTerms the version of the terms that the shopper accepted
 * @param placedAt when the pieces were sold
 */
public record Order(
        OrderId id,
        String number,
        ShopperId shopper,
        OrderState state,
        List<OrderLine> lines,
        Money total,
        Optional<String> acceptedTerms,
        Instant createdAt,
        Optional<Instant> placedAt) {
    public Order {
        lines = List.copyOf(lines);
    }
}
