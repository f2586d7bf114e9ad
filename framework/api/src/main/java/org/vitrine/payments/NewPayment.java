// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;

/**
 * A payment that is to be made.
 *
 * @param reference what it is for, such as {@code order:<id>}; no personal data
 * @param number what the shopper sees on the statement, such as the order's number
 * @param returnUrl where a provider sends the shopper back to
 * @param until when it is given up if the money is not secured
 * @param keepFor the shopper who agreed that the means is kept, to be charged later while away
 */
public record NewPayment(
        String reference,
        String number,
        Money amount,
        PaymentMethod.Choice choice,
        String returnUrl,
        Instant until,
        Optional<ShopperId> keepFor) {
    public NewPayment {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Cannot ask for " + amount);
        }
    }

    /** A payment whose means is used this once. */
    public NewPayment(
            String reference,
            String number,
            Money amount,
            PaymentMethod.Choice choice,
            String returnUrl,
            Instant until) {
        this(reference, number, amount, choice, returnUrl, until, Optional.empty());
    }
}
