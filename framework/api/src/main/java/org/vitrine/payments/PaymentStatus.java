// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

/** Where a payment stands, derived from what its provider has reported. */
public enum PaymentStatus {
    /** Nobody has been asked yet. */
    OPEN,
    /** The provider was asked and it is not known yet what came of it. Not a failure. */
    PENDING,
    /** The shopper has to do something, see {@link Payment#action}. */
    ACTION_REQUIRED,
    /** The money is set aside for us. */
    AUTHORISED,
    /** The money is ours. */
    CAPTURED,
    /** The provider said no; nothing was taken. */
    DECLINED,
    /** Given up or undone before anything was taken. */
    CANCELLED,
    /** Taken and given back in full. */
    REFUNDED;

    /** Whether nothing more will come of it by itself, and no money was taken. */
    public boolean failed() {
        return this == DECLINED || this == CANCELLED;
    }

    /** Whether the money is set aside or ours. */
    public boolean secured() {
        return this == AUTHORISED || this == CAPTURED;
    }
}
