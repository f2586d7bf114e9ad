// SPDX-License-Identifier: Apache-2.0
package org.vitrine.insights.internal;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.money.Money;

/** Sums amounts of several currencies, each for itself. */
final class Revenue {
    private final Map<Currency, Money> sums = new LinkedHashMap<>();

    void add(Money amount) {
        sums.merge(amount.currency(), amount, Money::plus);
    }

    List<Money> sums() {
        return List.copyOf(sums.values());
    }
}
