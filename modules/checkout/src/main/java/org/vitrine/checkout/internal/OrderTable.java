// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderState;
import org.vitrine.json.Json;
import org.vitrine.payments.PaymentId;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Tx;

/** Writes the rows of orders and their lines. */
final class OrderTable {
    private OrderTable() {}

    /** Adds an order without a payment; false if its number is taken. */
    static boolean add(Tx tx, StoredOrder stored, Contact contact) {
        var order = stored.order();
        boolean fresh = tx.insertIfAbsent(
                "insert into checkout_order (id, number, cart, shopper, state, total, currency, provider, method,"
                        + " accepted_terms, email, address, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.id().value(),
                order.number(),
                stored.cart().value(),
                order.shopper().value(),
                order.state(),
                order.total().minorUnits(),
                order.total().currency(),
                stored.choice().provider(),
                stored.choice().method(),
                order.acceptedTerms().orElse(null),
                contact.email(),
                Json.write(contact.address()),
                order.createdAt());
        if (fresh) {
            addLines(tx, stored);
        }
        return fresh;
    }

    private static void addLines(Tx tx, StoredOrder stored) {
        var order = stored.order();
        for (int place = 0; place < order.lines().size(); place++) {
            var line = order.lines().get(place);
            tx.update(
                    "insert into checkout_order_line (order_id, place, variant, product, sku, title, quantity, unit_price,"
                            + " currency, show_id, hold) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    order.id().value(),
                    place,
                    line.variant().value(),
                    line.product().value(),
                    line.sku(),
                    line.title(),
                    line.quantity(),
                    line.unitPrice().minorUnits(),
                    line.unitPrice().currency(),
                    line.show().map(ShowId::value).orElse(null),
                    stored.holds().get(place).value());
        }
    }

    static void setPayment(Tx tx, OrderId id, PaymentId payment) {
        tx.update("update checkout_order set payment = ? where id = ?", payment.value(), id.value());
    }

    /** Moves the order on; false if it does not stand there any more, with this payment. */
    static boolean move(Tx tx, StoredOrder from, OrderState to, Optional<String> reason) {
        return tx.update(
                        "update checkout_order set state = ?, reason = ? where id = ? and state = ? and payment = ?",
                        to,
                        reason.orElse(null),
                        from.order().id().value(),
                        from.order().state(),
                        from.payment().map(PaymentId::value).orElse(null))
                == 1;
    }

    static void setPlaced(Tx tx, OrderId id, Instant at) {
        tx.update("update checkout_order set placed_at = ? where id = ?", at, id.value());
    }
}
