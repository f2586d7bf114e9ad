// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.HoldId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of carts and their lines. */
final class CartTable {
    private CartTable() {}

    static void add(Tx tx, Cart cart, Instant now) {
        tx.update(
                "insert into checkout_cart (id, shopper, currency, state, created_at) values (?, ?, ?, ?, ?)",
                cart.id().value(),
                cart.shopper().value(),
                cart.currency(),
                cart.state(),
                now);
    }

    static Optional<Cart> find(Tx tx, CartId id) {
        var lines = tx.list("select * from checkout_line where cart = ? order by id", CartTable::line, id.value());
        return tx.first("select * from checkout_cart where id = ?", row -> cart(row, lines), id.value());
    }

    /** Keeps others from changing the cart until the transaction ends. */
    static void lock(Tx tx, CartId id) {
        tx.first("select id from checkout_cart where id = ? for update", row -> row.uuid("id"), id.value());
    }

    /** Moves the cart on and locks it; false if it does not stand there any more. */
    static boolean move(Tx tx, CartId id, Cart.State from, Cart.State to) {
        return tx.update("update checkout_cart set state = ? where id = ? and state = ?", to, id.value(), from) == 1;
    }

    static void addLine(Tx tx, CartId cart, CartLine line) {
        tx.update(
                "insert into checkout_line (id, cart, variant, product, sku, title, quantity, unit_price, currency, show_id,"
                        + " hold) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.id(),
                cart.value(),
                line.goods().variant().value(),
                line.goods().product().value(),
                line.goods().sku(),
                line.goods().title(),
                line.quantity(),
                line.unitPrice().minorUnits(),
                line.unitPrice().currency(),
                line.show().map(ShowId::value).orElse(null),
                line.hold().value());
    }

    static void changeLine(Tx tx, CartLine line) {
        tx.update(
                "update checkout_line set quantity = ?, unit_price = ?, hold = ? where id = ?",
                line.quantity(),
                line.unitPrice().minorUnits(),
                line.hold().value(),
                line.id());
    }

    static void removeLine(Tx tx, UUID line) {
        tx.update("delete from checkout_line where id = ?", line);
    }

    private static Cart cart(Row row, List<CartLine> lines) {
        return new Cart(
                new CartId(row.uuid("id")),
                new ShopperId(row.uuid("shopper")),
                Currency.getInstance(row.text("currency")),
                row.value("state", Cart.State.class),
                lines);
    }

    private static CartLine line(Row row) {
        return new CartLine(
                row.uuid("id"),
                new Goods(
                        new VariantId(row.uuid("variant")),
                        new ProductId(row.uuid("product")),
                        row.text("sku"),
                        row.text("title")),
                row.integer("quantity"),
                row.money("unit_price", "currency"),
                row.optionalUuid("show_id").map(ShowId::new),
                new HoldId(row.uuid("hold")));
    }
}
