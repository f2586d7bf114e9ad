// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.VariantId;
import org.vitrine.checkout.Order;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderLine;
import org.vitrine.checkout.OrderQuery;
import org.vitrine.checkout.OrderState;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.HoldId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** Reads the rows of orders. */
final class OrderReading {
    private OrderReading() {}

    static Optional<Contact> contact(Tx tx, OrderId id) {
        return tx.first(
                "select email, address from checkout_order where id = ? and email is not null",
                OrderReading::contact,
                id.value());
    }

    static Optional<StoredOrder> find(Tx tx, OrderId id) {
        var lines = lines(tx, id);
        return tx.first("select * from checkout_order where id = ?", row -> order(row, lines), id.value());
    }

    /** The ids of a page, newest first. */
    static List<OrderId> page(Tx tx, OrderQuery query) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var values = new ArrayList<Object>();
        query.state().ifPresent(state -> {
            conditions.add("state = ?");
            values.add(state);
        });
        query.after().ifPresent(after -> {
            conditions.add("id < ?");
            values.add(after.value());
        });
        query.show().ifPresent(show -> {
            conditions.add("id in (select order_id from checkout_order_line where show_id = ?)");
            values.add(show.value());
        });
        return tx.list(
                "select id from checkout_order where " + String.join(" and ", conditions) + " order by id desc limit ?",
                row -> new OrderId(row.uuid("id")),
                Stream.concat(values.stream(), Stream.of(query.limit())).toArray());
    }

    private static List<HeldLine> lines(Tx tx, OrderId id) {
        return tx.list(
                "select * from checkout_order_line where order_id = ? order by place", OrderReading::line, id.value());
    }

    private static StoredOrder order(Row row, List<HeldLine> lines) {
        var order = new Order(
                new OrderId(row.uuid("id")),
                row.text("number"),
                new ShopperId(row.uuid("shopper")),
                row.value("state", OrderState.class),
                lines.stream().map(HeldLine::line).toList(),
                row.money("total", "currency"),
                row.optionalText("accepted_terms"),
                row.instant("created_at"),
                row.optionalInstant("placed_at"));
        return new StoredOrder(
                order,
                new CartId(row.uuid("cart")),
                row.optionalUuid("payment").map(PaymentId::new),
                new PaymentMethod.Choice(row.text("provider"), row.text("method")),
                lines.stream().map(HeldLine::hold).toList(),
                row.optionalText("reason"));
    }

    private static HeldLine line(Row row) {
        var line = new OrderLine(
                new VariantId(row.uuid("variant")),
                new ProductId(row.uuid("product")),
                row.text("sku"),
                row.text("title"),
                row.integer("quantity"),
                row.money("unit_price", "currency"),
                row.optionalUuid("show_id").map(ShowId::new));
        return new HeldLine(line, new HoldId(row.uuid("hold")));
    }

    private static Contact contact(Row row) {
        Map<String, String> address = new LinkedHashMap<>();
        row.optionalText("address")
                .ifPresent(json -> Json.read(json)
                        .properties()
                        .forEach(entry ->
                                address.put(entry.getKey(), entry.getValue().asText())));
        return new Contact(row.text("email"), address);
    }

    private record HeldLine(OrderLine line, HoldId hold) {}
}
