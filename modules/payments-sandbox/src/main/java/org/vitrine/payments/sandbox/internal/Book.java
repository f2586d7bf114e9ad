// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** What the sandbox remembers of commands, in its table. */
final class Book {
    private Book() {}

    /** Enters a command unless its key is known; tells whether it was new. */
    static boolean enter(Tx tx, Entry entry) {
        return tx.insertIfAbsent(
                "insert into sandbox_command (payment_key, kind, base_key, state, reason, amount, currency, voided, number,"
                        + " return_url, page, card, keep_for, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.key().value(),
                entry.kind(),
                entry.base().map(PaymentKey::value).orElse(null),
                entry.state(),
                entry.reason().orElse(null),
                entry.amount().minorUnits(),
                entry.amount().currency(),
                entry.voided(),
                entry.bill().number(),
                entry.bill().returnUrl(),
                entry.page().orElse(null),
                entry.card().orElse(null),
                entry.keepFor().map(ShopperId::value).orElse(null),
                entry.at());
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

    /** The youngest first. */
    static List<Entry> last(Tx tx, int most) {
        return tx.list(
                "select * from sandbox_command where made_at is not null order by made_at desc, payment_key limit ?",
                Book::read,
                most);
    }

    /** Sets what has become of a command that waits in this state; false if it does not any more. */
    static boolean decide(Tx tx, Entry.State before, Entry after) {
        return tx.update(
                        "update sandbox_command set state = ?, reason = ?, card = ? where payment_key = ? and state = ?",
                        after.state(),
                        after.reason().orElse(null),
                        after.card().orElse(null),
                        after.key().value(),
                        before)
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
                new Entry.Bill(row.text("number"), row.text("return_url")),
                row.optionalText("page"),
                row.optionalText("card").map(Card::valueOf),
                row.optionalUuid("keep_for").map(ShopperId::new),
                row.optionalInstant("made_at").orElse(Instant.EPOCH));
    }
}
