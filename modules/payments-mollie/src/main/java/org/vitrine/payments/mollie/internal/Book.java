// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;

/** The commands in their table. */
final class Book {
    private static final String COMMANDS = "select * from mollie_command where ";

    private final Transactions transactions;

    Book(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What stands under a key.
     *
     * @param fresh whether nobody has been asked for it before
     */
    record Entered(Entry entry, boolean fresh) {}

    /** Enters a command unless its key is known, and answers what stands under that key. */
    Entered enter(Entry entry) {
        return transactions.in(tx -> {
            boolean fresh = tx.insertIfAbsent(
                    "insert into mollie_command (payment_key, kind, base_key, amount, currency, number, return_url,"
                            + " webhook_url, keep_for, stored_method, page, at, refused, reason, retryable)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.key().value(),
                    entry.kind(),
                    entry.base().map(PaymentKey::value).orElse(null),
                    entry.amount().minorUnits(),
                    entry.amount().currency(),
                    entry.words().number(),
                    entry.words().addresses().back(),
                    entry.words().addresses().webhook().orElse(null),
                    entry.words().keepFor().map(ShopperId::value).orElse(null),
                    entry.words().stored().map(StoredMandate::toString).orElse(null),
                    entry.words().addresses().page().orElse(null),
                    entry.at(),
                    entry.refusal().map(Refused::of).map(Enum::name).orElse(null),
                    entry.refusal().map(Refused::reason).orElse(null),
                    entry.refusal().map(Refused::retryable).orElse(false));
            var stands = tx.first(
                            COMMANDS + "payment_key = ?",
                            Book::read,
                            entry.key().value())
                    .orElseThrow();
            return new Entered(stands, fresh);
        });
    }

    Optional<Entry> find(PaymentKey key) {
        return first("payment_key = ?", key.value());
    }

    /** The authorisation or charge that began this payment. */
    Optional<Entry> byPayment(String payment) {
        return first("payment = ?", payment);
    }

    /** The capture or refund that Mollie has given this id. */
    Optional<Entry> byResult(String result) {
        return first("result = ?", result);
    }

    Optional<Entry> byPage(String page) {
        return first("page = ?", page);
    }

    /** The capture or void of an authorisation or charge: the one that Mollie knows of, else the first; a refused one is none. */
    Optional<Entry> on(PaymentKey authorisation, Kind kind) {
        return first(
                "base_key = ? and kind = ? and refused is null"
                        + " order by case when result is null then 1 else 0 end, at, payment_key",
                authorisation.value(),
                kind);
    }

    void setPayment(PaymentKey key, String payment) {
        set("payment = ?", key, payment);
    }

    void setResult(PaymentKey key, String result) {
        set("result = ?", key, result);
    }

    /** The means is not kept after all. */
    void keepNothing(PaymentKey key) {
        transactions.run(
                tx -> tx.update("update mollie_command set keep_for = null where payment_key = ?", key.value()));
    }

    /** Writes down what Mollie has refused for good. */
    void refuse(PaymentKey key, Outcome refusal) {
        transactions.run(tx -> tx.update(
                "update mollie_command set refused = ?, reason = ?, retryable = ? where payment_key = ?",
                Refused.of(refusal),
                Refused.reason(refusal),
                Refused.retryable(refusal),
                key.value()));
    }

    private Optional<Entry> first(String condition, Object... values) {
        return transactions.in(tx -> tx.first(COMMANDS + condition, Book::read, values));
    }

    private void set(String what, PaymentKey key, String id) {
        transactions.run(
                tx -> tx.update("update mollie_command set " + what + " where payment_key = ?", id, key.value()));
    }

    private static Entry read(Row row) {
        return new Entry(
                new PaymentKey(row.text("payment_key")),
                row.value("kind", Kind.class),
                row.optionalText("base_key").map(PaymentKey::new),
                row.money("amount", "currency"),
                words(row),
                row.instant("at"),
                row.optionalText("payment"),
                row.optionalText("result"),
                refusal(row));
    }

    private static Entry.Words words(Row row) {
        var addresses =
                new Entry.Addresses(row.text("return_url"), row.optionalText("webhook_url"), row.optionalText("page"));
        return new Entry.Words(
                row.text("number"),
                addresses,
                row.optionalUuid("keep_for").map(ShopperId::new),
                row.optionalText("stored_method").flatMap(StoredMandate::parse));
    }

    private static Optional<Outcome> refusal(Row row) {
        return row.has("refused")
                ? Optional.of(row.value("refused", Refused.class).outcome(row.text("reason"), row.flag("retryable")))
                : Optional.empty();
    }
}
