// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentMethod;

/**
 * A request to complete a cart, checked.
 *
 * @param digest tells one body from another
 * @param seen the total that the shopper was shown
 */
record Purchase(
        String key,
        String digest,
        Contact contact,
        PaymentMethod.Choice choice,
        String returnUrl,
        Optional<String> acceptedTerms,
        Optional<Money> seen) {}
