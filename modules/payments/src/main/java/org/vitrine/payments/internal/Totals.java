// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.money.Money;

/** Adds up by provider and currency. For one thread. */
public final class Totals {
    private final Map<Key, Row> rows = new HashMap<>();

    void add(LedgerReading.Booked booked) {
        var nothing = Money.zero(booked.amount().currency());
        add(new Row(
                booked.provider(),
                nothing.currency(),
                booked.isTaken() ? booked.amount() : nothing,
                booked.isGivenBack() ? booked.amount() : nothing,
                booked.isChargedBack() ? booked.amount() : nothing,
                nothing,
                nothing,
                nothing));
    }

    void add(SettlementTable.Settled settled) {
        var one = settled.settlement();
        var nothing = Money.zero(one.gross().currency());
        add(new Row(
                settled.provider(),
                nothing.currency(),
                nothing,
                nothing,
                nothing,
                one.gross(),
                one.fee(),
                one.gross().minus(one.fee())));
    }

    /** In the order of their names. */
    List<Row> rows() {
        return rows.values().stream()
                .sorted(Comparator.comparing(Row::provider)
                        .thenComparing(row -> row.currency().getCurrencyCode()))
                .toList();
    }

    private void add(Row row) {
        rows.merge(new Key(row.provider(), row.currency()), row, Row::plus);
    }

    private record Key(String provider, Currency currency) {}

    /**
     * What a provider has reported in one currency, and what it has paid out.
     *
     * @param settled before fees
     * @param paidOut after them
     */
    public record Row(
            String provider,
            Currency currency,
            Money taken,
            Money givenBack,
            Money chargedBack,
            Money settled,
            Money fees,
            Money paidOut) {
        private Row plus(Row other) {
            return new Row(
                    provider,
                    currency,
                    taken.plus(other.taken),
                    givenBack.plus(other.givenBack),
                    chargedBack.plus(other.chargedBack),
                    settled.plus(other.settled),
                    fees.plus(other.fees),
                    paidOut.plus(other.paidOut));
        }
    }
}
