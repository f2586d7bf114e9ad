// SPDX-License-Identifier: Apache-2.0
package org.vitrine.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in the currency's smallest unit: 1999 of USD is $19.99, 1999 of JPY is ¥1,999.
 *
 * <p>As JSON: {@code {"minorUnits":1999,"currency":"USD"}}.
 */
public record Money(long minorUnits, Currency currency) {
    /** Names an amount by its ISO 4217 code; {@link IllegalArgumentException} where there is no such currency. */
    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode));
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Adds an amount of the same currency; {@link ArithmeticException} beyond the range of a long. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** Takes away an amount of the same currency; the result may be negative. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    }

    /** This amount so many times. */
    public Money times(long quantity) {
        return new Money(Math.multiplyExact(minorUnits, quantity), currency);
    }

    /** Whether this is less than nothing. */
    @JsonIgnore
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** The amount in whole units: 1999 of USD is 19.99. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /** As people there write it, with as many decimals as the currency has: "$19.99", "19,99 $". */
    public String format(Locale reader) {
        var format = NumberFormat.getCurrencyInstance(reader);
        var amount = toDecimal();
        format.setCurrency(currency);
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    /** As in "19.99 USD": for logs and messages to developers, not for shoppers. */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot reckon " + other.currency + " with " + currency);
        }
    }
}
