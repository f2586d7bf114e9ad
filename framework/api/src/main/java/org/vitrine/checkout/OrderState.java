// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

/** Where an order stands. PAYMENT_PENDING becomes PLACED, DECLINED or CANCELLED; PLACED becomes PAID; DECLINED may be tried again. */
public enum OrderState {
    /** The shopper's payment is not decided yet; the pieces are held. */
    PAYMENT_PENDING,
    /** The money is set aside and the pieces are sold. */
    PLACED,
    /** The money is taken. */
    PAID,
    /** The payment was refused; the cart is open again. */
    DECLINED,
    /** Given up: the pieces were lost or the payment was not made in time. No money is kept. */
    CANCELLED;

    /** Whether the shopper has bought. */
    public boolean bought() {
        return this == PLACED || this == PAID;
    }
}
