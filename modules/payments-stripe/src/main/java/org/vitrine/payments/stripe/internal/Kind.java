// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

/** What Stripe is asked for. */
enum Kind {
    /** A payment intent that the shopper confirms on our page. */
    AUTHORISE,
    /** A payment intent on a kept means, confirmed at once. */
    CHARGE,
    CAPTURE,
    VOID,
    REFUND;

    /** Whether it makes a payment intent of its own. */
    boolean begins() {
        return this == AUTHORISE || this == CHARGE;
    }
}
