// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.checkout.OrderLine;
import org.vitrine.money.Money;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.HoldId;

/** Pieces of one variant in a cart, and the hold that keeps them at their price. */
record CartLine(UUID id, Goods goods, int quantity, Money unitPrice, Optional<ShowId> show, HoldId hold) {
    /** The order in which stock is touched. */
    static final Comparator<CartLine> LOCK_ORDER = Comparator.<CartLine, UUID>comparing(
                    line -> line.goods().variant().value())
            .thenComparing(CartLine::id);

    Money total() {
        return unitPrice.times(quantity);
    }

    OrderLine asOrdered() {
        return new OrderLine(goods.variant(), goods.product(), goods.sku(), goods.title(), quantity, unitPrice, show);
    }
}
