// SPDX-License-Identifier: Apache-2.0
/**
 * Carts and orders in the shop's database.
 *
 * <p>The way of a purchase, and what follows if the process ends on it:
 *
 * <ol>
 *   <li>A line is put into the cart: its pieces are held. <i>After it:</i> the hold lapses by itself.
 *   <li>Completion begins, in one transaction: the holds are kept for as long as a payment may take, the order is written as
 *       PAYMENT_PENDING, the payment is opened. <i>After it:</i> the payment is given up by itself, which cancels the order.
 *   <li>The provider sets the money aside, outside of any transaction. <i>After it:</i> payments finds out what came of it and
 *       tells {@link org.vitrine.checkout.internal.Settlement}.
 *   <li>The order is placed, in one transaction: pieces sold, order PLACED, event in the outbox, capture wished for, answer
 *       kept under the Idempotency-Key. If a piece is gone, nothing of that stands: the order is cancelled and the payment let go.
 *   <li>Payments takes the money and tells: the order is PAID.
 * </ol>
 *
 * <p>Rows are locked in this order: holds and variants by the variants' ids, cart, order, payment, outbox.
 */
@NullMarked
package org.vitrine.checkout.internal;

import org.jspecify.annotations.NullMarked;
