// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Optional;
import org.vitrine.checkout.OrderId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** What was asked under which Idempotency-Key, and what was answered. */
final class CompletionTable {
    private CompletionTable() {}

    /** Takes the key for this order; false if it is taken already. */
    static boolean add(Tx tx, CartId cart, String key, Completion stored) {
        return tx.insertIfAbsent(
                "insert into checkout_completion (cart, idempotency_key, digest, order_id) values (?, ?, ?, ?)",
                cart.value(),
                key,
                stored.digest(),
                stored.order().value());
    }

    static Optional<Completion> find(Tx tx, CartId cart, String key) {
        return tx.first(
                "select * from checkout_completion where cart = ? and idempotency_key = ?",
                CompletionTable::read,
                cart.value(),
                key);
    }

    /** Keeps the answer; the first one stands. */
    static void answer(Tx tx, OrderId order, Answer answer) {
        tx.update(
                "update checkout_completion set status = ?, body = ? where order_id = ? and status is null",
                answer.status(),
                answer.body(),
                order.value());
    }

    private static Completion read(Row row) {
        return new Completion(
                row.text("digest"),
                new OrderId(row.uuid("order_id")),
                row.has("status")
                        ? Optional.of(new Answer(row.integer("status"), row.text("body")))
                        : Optional.empty());
    }

    /** A request as it is remembered. */
    record Completion(String digest, OrderId order, Optional<Answer> answer) {}
}
