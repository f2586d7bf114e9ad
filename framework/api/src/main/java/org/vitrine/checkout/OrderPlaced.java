// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

import java.util.List;
import java.util.UUID;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * A shopper has bought something in this show; for staff and that shopper.
 *
 * @param lines those that were bought in this show
 * @param total what those lines cost
 */
@EventType("checkout.OrderPlaced")
public record OrderPlaced(UUID order, String number, List<Line> lines, Money total, ShopperId shopper) implements Fact {
    public OrderPlaced {
        lines = List.copyOf(lines);
    }

    /** So many pieces of a variant. */
    public record Line(UUID variant, UUID product, int quantity) {}
}
