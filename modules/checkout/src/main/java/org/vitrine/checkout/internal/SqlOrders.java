// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.checkout.Order;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderQuery;
import org.vitrine.checkout.Orders;
import org.vitrine.store.Transactions;

/** Orders in the database. */
@Component(service = {Orders.class, SqlOrders.class})
public final class SqlOrders implements Orders {
    private final Transactions transactions;

    @Activate
    public SqlOrders(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return transactions.in(tx -> OrderReading.find(tx, id)).map(StoredOrder::order);
    }

    @Override
    public List<Order> page(OrderQuery query) {
        return transactions.in(tx -> OrderReading.page(tx, query).stream()
                .flatMap(id -> OrderReading.find(tx, id).stream())
                .map(StoredOrder::order)
                .toList());
    }

    /** The same with what REST tells beyond; the contact only where it may be seen. */
    Optional<OrderView> view(OrderId id, ContactRule rule) {
        return transactions.in(tx -> OrderReading.find(tx, id)
                .map(order -> OrderView.of(
                        order, rule.mayBeSeen(order.order()) ? OrderReading.contact(tx, id) : Optional.empty())));
    }

    List<OrderView> views(OrderQuery query, boolean contacts) {
        return transactions.in(tx -> OrderReading.page(tx, query)).stream()
                .flatMap(id -> view(id, order -> contacts).stream())
                .toList();
    }

    /** Who gets to know the shopper's address. */
    @FunctionalInterface
    interface ContactRule {
        boolean mayBeSeen(Order order);
    }
}
