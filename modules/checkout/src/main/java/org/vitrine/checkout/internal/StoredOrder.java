// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.List;
import java.util.Optional;
import org.vitrine.checkout.Order;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.stock.HoldId;

/**
 * An order with what holds it together.
 *
 * @param payment the payment of the latest attempt
 * @param holds those of its lines, in the order in which stock is touched
 * @param reason why it was declined or cancelled, as a code
 */
record StoredOrder(
        Order order,
        CartId cart,
        Optional<PaymentId> payment,
        PaymentMethod.Choice choice,
        List<HoldId> holds,
        Optional<String> reason) {}
