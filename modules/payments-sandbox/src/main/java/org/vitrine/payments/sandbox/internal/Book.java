// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Optional;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** What the sandbox remembers, in its table. */
final class Book {
    private Book() {}

    /** Enters a command unless its key is known; tells whether it was new. */
    static boolean enter(Tx tx, Entry entry) {
        return tx.insertIfAbsent(
                "insert into sandbox_command (payment_key, kind, base_key, state, reason, amount, currency, voided, number,"
                        + " return_url, page) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.key().value(),
                entry.kind(),
                entry.base().map(PaymentKey::value).orElse(null),
                entry.state(),
                entry.reason().orElse(null),
                entry.amount().minorUnits(),
                entry.amount().currency(),
                entry.voided(),
                entry.number(),
                entry.returnUrl(),
                entry.page().orElse(null));
    }

    static Optional<Entry> find(Tx tx, PaymentKey key) {
        return tx.first("select * from sandbox_command where payment_key = ?", Book::read, key.value());
    }

    static Optional<Entry> lock(Tx tx, PaymentKey key) {
        return tx.first("select * from sandbox_command where payment_key = ? for update", Book::read, key.value());
    }

    static Optional<Entry> byPage(Tx tx, String page) {
        return tx.first("select * from sandbox_command where page = ?", Book::read, page);
    }

    /** Sets what has become of a command that waits for a step; false if it does not wait any more. */
    static boolean decide(Tx tx, PaymentKey key, Entry.State state, Optional<String> reason) {
        return tx.update(
                        "update sandbox_command set state = ?, reason = ? where payment_key = ? and state = ?",
                        state,
                        reason.orElse(null),
                        key.value(),
                        Entry.State.STEP)
                == 1;
    }

    static void markVoided(Tx tx, PaymentKey key) {
        tx.update("update sandbox_command set voided = true where payment_key = ?", key.value());
    }

    /** How much has been done of this kind on the strength of another command. */
    static long sum(Tx tx, PaymentKey base, Entry.Kind kind) {
        return tx.first(
                        "select coalesce(sum(amount), 0) as total from sandbox_command"
                                + " where base_key = ? and kind = ? and state = ?",
                        row -> row.number("total"),
                        base.value(),
                        kind,
                        Entry.State.DONE)
                .orElse(0L);
    }

    private static Entry read(Row row) {
        return new Entry(
                new PaymentKey(row.text("payment_key")),
                row.value("kind", Entry.Kind.class),
                row.optionalText("base_key").map(PaymentKey::new),
                row.value("state", Entry.State.class),
                row.optionalText("reason"),
                row.money("amount", "currency"),
                row.flag("voided"),
                row.text("number"),
                row.text("return_url"),
                row.optionalText("page"));
    }
}
