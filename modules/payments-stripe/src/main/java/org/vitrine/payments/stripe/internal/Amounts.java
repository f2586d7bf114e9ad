// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.vitrine.money.Money;

/** Amounts as Stripe writes them: in the smallest unit too, but with other decimal places than ISO 4217 for some currencies. */
final class Amounts {
    private static final Map<String, Integer> OWN_PLACES = Map.of("ISK", 2, "UGX", 2, "MGA", 0);

    private Amounts() {}

    /** {@link ArithmeticException} where Stripe knows no such fraction. */
    static long toStripe(Money money) {
        return money.toDecimal().movePointRight(places(money.currency())).longValueExact();
    }

    static String currency(Money money) {
        return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    /** What Stripe tells, by its own lower-case code of the currency. */
    static Money of(long amount, String currency) {
        var known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        int shift = Math.max(0, known.getDefaultFractionDigits()) - places(known);
        return new Money(BigDecimal.valueOf(amount).movePointRight(shift).longValue(), known);
    }

    private static int places(Currency currency) {
        return OWN_PLACES.getOrDefault(currency.getCurrencyCode(), Math.max(0, currency.getDefaultFractionDigits()));
    }
}
