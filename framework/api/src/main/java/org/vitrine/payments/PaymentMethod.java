// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import org.vitrine.text.LocalText;

/** A way to pay that shoppers may choose. */
public record PaymentMethod(String provider, String method, LocalText label) {
    /** What a shopper chose, not yet known to exist. */
    public record Choice(String provider, String method) {}

    /** Whether this is what was chosen. */
    public boolean isMeantBy(Choice choice) {
        return provider.equals(choice.provider()) && method.equals(choice.method());
    }
}
