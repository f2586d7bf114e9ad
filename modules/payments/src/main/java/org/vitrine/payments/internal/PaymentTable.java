// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of payments and their commands. */
final class PaymentTable {
    void add(Tx tx, PaymentId id, NewPayment payment) {
        tx.update(
                "insert into payments_payment (id, reference, number, provider, method, amount, currency, return_url,"
                        + " until_at, capture_wanted, cancel_wanted, tries) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0)",
                id.value(),
                payment.reference(),
                payment.number(),
                payment.choice().provider(),
                payment.choice().method(),
                payment.amount().minorUnits(),
                payment.amount().currency(),
                payment.returnUrl(),
                payment.until());
    }

    Optional<StoredPayment> find(Tx tx, PaymentId id) {
        return read(tx, id, "");
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<StoredPayment> lock(Tx tx, PaymentId id) {
        return read(tx, id, " for update");
    }

    void wantCapture(Tx tx, PaymentId id) {
        tx.update("update payments_payment set capture_wanted = true, tries = 0 where id = ?", id.value());
    }

    void wantCancel(Tx tx, PaymentId id) {
        tx.update("update payments_payment set cancel_wanted = true, tries = 0 where id = ?", id.value());
    }

    void setTries(Tx tx, PaymentId id, int tries) {
        tx.update("update payments_payment set tries = ? where id = ?", tries, id.value());
    }

    /** Writes a command down as asked; one that never reached its provider is asked anew. False if it was asked before. */
    boolean begin(Tx tx, PaymentId id, Kind kind, Instant now) {
        boolean fresh = tx.insertIfAbsent(
                "insert into payments_command (payment, kind, state, retryable, asked_at) values (?, ?, ?, false, ?)",
                id.value(),
                kind,
                CommandState.ASKED,
                now);
        return fresh || (kind != Kind.AUTHORISE && askAgain(tx, id, kind, now));
    }

    /** What was cancelled may be asked for once more. */
    private static boolean askAgain(Tx tx, PaymentId id, Kind kind, Instant now) {
        int asked = tx.update(
                "update payments_command set state = ?, asked_at = ? where payment = ? and kind = ? and state = ?",
                CommandState.ASKED,
                now,
                id.value(),
                kind,
                CommandState.CANCELLED);
        return asked == 1;
    }

    void write(Tx tx, PaymentId id, StoredCommand command) {
        tx.update(
                "update payments_command set state = ?, action_type = ?, action_url = ?, reason = ?, retryable = ?"
                        + " where payment = ? and kind = ?",
                command.state(),
                command.action().map(NextAction::type).orElse(null),
                command.action().map(NextAction::url).orElse(null),
                command.reason().orElse(null),
                command.retryable(),
                id.value(),
                command.kind());
    }

    private static Optional<StoredPayment> read(Tx tx, PaymentId id, String suffix) {
        // The payment first: under its lock the commands stand still.
        return tx.first(
                        "select * from payments_payment where id = ?" + suffix,
                        row -> payment(row, List.of()),
                        id.value())
                .map(payment -> payment.with(tx.list(
                        "select * from payments_command where payment = ?", PaymentTable::command, id.value())));
    }

    private static StoredPayment payment(Row row, List<StoredCommand> commands) {
        var asOpened = new NewPayment(
                row.text("reference"),
                row.text("number"),
                row.money("amount", "currency"),
                new PaymentMethod.Choice(row.text("provider"), row.text("method")),
                row.text("return_url"),
                row.instant("until_at"));
        return new StoredPayment(
                new PaymentId(row.uuid("id")),
                asOpened,
                row.flag("capture_wanted"),
                row.flag("cancel_wanted"),
                row.integer("tries"),
                commands);
    }

    private static StoredCommand command(Row row) {
        return new StoredCommand(
                row.value("kind", Kind.class),
                row.value("state", CommandState.class),
                row.optionalText("action_type").map(type -> new NextAction(type, row.text("action_url"))),
                row.optionalText("reason"),
                row.flag("retryable"));
    }
}
