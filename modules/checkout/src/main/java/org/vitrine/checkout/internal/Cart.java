// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Currency;
import java.util.List;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;

/** What a shopper is about to buy, in one currency. */
record Cart(CartId id, ShopperId shopper, Currency currency, State state, List<CartLine> lines) {
    /** Where a cart stands. */
    enum State {
        /** May be changed. */
        OPEN,
        /** Its payment is under way. */
        COMPLETING,
        /** Bought. */
        ORDERED
    }

    Money total() {
        return lines.stream().map(CartLine::total).reduce(Money.zero(currency), Money::plus);
    }

    /** The lines as stock is to be touched. */
    List<CartLine> inLockOrder() {
        return lines.stream().sorted(CartLine.LOCK_ORDER).toList();
    }
}
