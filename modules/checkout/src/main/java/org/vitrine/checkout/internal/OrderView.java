// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.VariantId;
import org.vitrine.checkout.Order;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderLine;
import org.vitrine.checkout.OrderState;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.showlog.ShowId;

/**
 * An order as REST tells of it.
 *
 * @param payment how the shopper chose to pay
 * @param paymentId what staff find the money by
 * @param reason why it was declined or cancelled, as a code
 * @param show the first show in which something of it was bought
 * @param email for the shopper and for staff who handle orders
 */
public record OrderView(
        OrderId id,
        String number,
        OrderState state,
        List<Line> lines,
        Money total,
        PaymentMethod.Choice payment,
        Optional<PaymentId> paymentId,
        Optional<String> reason,
        ShopperId shopper,
        Optional<ShowId> show,
        Optional<String> acceptedTerms,
        Instant createdAt,
        Optional<Instant> placedAt,
        Optional<String> email,
        Optional<Map<String, String>> address) {
    static OrderView of(StoredOrder stored) {
        return of(stored, Optional.empty());
    }

    static OrderView of(StoredOrder stored, Optional<Contact> contact) {
        Order order = stored.order();
        return new OrderView(
                order.id(),
                order.number(),
                order.state(),
                order.lines().stream().map(Line::of).toList(),
                order.total(),
                stored.choice(),
                stored.payment(),
                stored.reason(),
                order.shopper(),
                order.lines().stream().flatMap(line -> line.show().stream()).findFirst(),
                order.acceptedTerms(),
                order.createdAt(),
                order.placedAt(),
                contact.map(Contact::email),
                contact.map(Contact::address));
    }

    /** Pieces of one variant. */
    public record Line(
            VariantId variantId,
            ProductId productId,
            String sku,
            String title,
            int quantity,
            Money unitPrice,
            Money total,
            Optional<ShowId> show) {
        static Line of(OrderLine line) {
            return new Line(
                    line.variant(),
                    line.product(),
                    line.sku(),
                    line.title(),
                    line.quantity(),
                    line.unitPrice(),
                    line.total(),
                    line.show());
        }
    }
}
