// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

/** Where an order stands. PAYMENT_PENDING becomes PLACED, DECLINED or CANCELLED; PLACED becomes PAID. */
public enum OrderState {
    /** The shopper's payment is not decided yet; the pieces are held. */
    PAYMENT_PENDING,
    /** The money is set aside and the pieces are sold. */
    PLACED,
    /** The money is taken. */
    PAID,
    /** The payment was refused. The cart is open again; another attempt is another order. */
    DECLINED,
    /** Given up: the pieces were lost or the payment was not made in time. No money is kept. */
    CANCELLED;

    /** Whether the shopper has bought. */
    public boolean bought() {
        return this == PLACED || this == PAID;
    }
}
