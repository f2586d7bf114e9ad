// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

/** What Mollie is asked for. */
enum Kind {
    /** A payment that the shopper makes on Mollie's page. */
    AUTHORISE,
    /** A payment on a mandate, made at once. */
    CHARGE,
    CAPTURE,
    VOID,
    REFUND;

    /** Whether it makes a payment of its own at Mollie. */
    boolean begins() {
        return this == AUTHORISE || this == CHARGE;
    }
}
