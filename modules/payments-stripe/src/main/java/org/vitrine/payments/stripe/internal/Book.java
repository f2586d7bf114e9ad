// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;

/** The commands in their table. */
final class Book {
    private final Transactions transactions;

    Book(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Enters a command unless its key is known, and answers what stands under that key. */
    Entry enter(Entry entry) {
        return transactions.in(tx -> {
            tx.insertIfAbsent(
                    "insert into stripe_command (payment_key, kind, base_key, amount, currency, number, return_url,"
                            + " keep_for, stored_method, page, at, refused, reason, retryable)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.key().value(),
                    entry.kind(),
                    entry.base().map(PaymentKey::value).orElse(null),
                    entry.amount().minorUnits(),
                    entry.amount().currency(),
                    entry.words().number(),
                    entry.words().returnUrl(),
                    entry.words().keepFor().map(ShopperId::value).orElse(null),
                    entry.words().stored().map(StoredCard::toString).orElse(null),
                    entry.words().page().orElse(null),
                    entry.at(),
                    entry.refusal().map(Refused::of).map(Enum::name).orElse(null),
                    entry.refusal().map(Refused::reason).orElse(null),
                    entry.refusal().map(Refused::retryable).orElse(false));
            return tx.first(
                            "select * from stripe_command where payment_key = ?",
                            Book::read,
                            entry.key().value())
                    .orElseThrow();
        });
    }

    Optional<Entry> find(PaymentKey key) {
        return transactions.in(
                tx -> tx.first("select * from stripe_command where payment_key = ?", Book::read, key.value()));
    }

    /** The authorisation or charge that began this payment intent. */
    Optional<Entry> byIntent(String intent) {
        return transactions.in(tx -> tx.first("select * from stripe_command where intent = ?", Book::read, intent));
    }

    /** The capture of an authorisation or charge; a refused one is none. */
    Optional<Entry> captureOf(PaymentKey authorisation) {
        return transactions.in(tx -> tx.first(
                "select * from stripe_command where base_key = ? and kind = ? and refused is null",
                Book::read,
                authorisation.value(),
                Kind.CAPTURE));
    }

    Optional<Entry> byPage(String page) {
        return transactions.in(tx -> tx.first("select * from stripe_command where page = ?", Book::read, page));
    }

    void setIntent(PaymentKey key, String intent) {
        transactions.run(
                tx -> tx.update("update stripe_command set intent = ? where payment_key = ?", intent, key.value()));
    }

    void setResult(PaymentKey key, String result) {
        transactions.run(
                tx -> tx.update("update stripe_command set result = ? where payment_key = ?", result, key.value()));
    }

    /** Writes down what Stripe has refused for good. */
    void refuse(PaymentKey key, Outcome refusal) {
        transactions.run(tx -> tx.update(
                "update stripe_command set refused = ?, reason = ?, retryable = ? where payment_key = ?",
                Refused.of(refusal),
                Refused.reason(refusal),
                Refused.retryable(refusal),
                key.value()));
    }

    private static Entry read(Row row) {
        return new Entry(
                new PaymentKey(row.text("payment_key")),
                row.value("kind", Kind.class),
                row.optionalText("base_key").map(PaymentKey::new),
                row.money("amount", "currency"),
                new Entry.Words(
                        row.text("number"),
                        row.text("return_url"),
                        row.optionalUuid("keep_for").map(ShopperId::new),
                        row.optionalText("stored_method").flatMap(StoredCard::parse),
                        row.optionalText("page")),
                row.instant("at"),
                row.optionalText("intent"),
                row.optionalText("result"),
                refusal(row));
    }

    private static Optional<Outcome> refusal(Row row) {
        return row.has("refused")
                ? Optional.of(row.value("refused", Refused.class).outcome(row.text("reason"), row.flag("retryable")))
                : Optional.empty();
    }

    /** How a command came to nothing. */
    private enum Refused {
        DECLINED,
        CANCELLED;

        static Refused of(Outcome outcome) {
            return outcome instanceof Outcome.Declined ? DECLINED : CANCELLED;
        }

        static String reason(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Declined declined -> declined.reason();
                case Outcome.Cancelled cancelled -> cancelled.reason();
                default -> throw new IllegalArgumentException("no refusal: " + outcome);
            };
        }

        static boolean retryable(Outcome outcome) {
            return outcome instanceof Outcome.Declined declined && declined.retryable();
        }

        Outcome outcome(String reason, boolean retryable) {
            return this == DECLINED ? new Outcome.Declined(reason, retryable) : new Outcome.Cancelled(reason);
        }
    }
}
