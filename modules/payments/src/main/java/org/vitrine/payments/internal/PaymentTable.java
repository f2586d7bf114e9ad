// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of payments and their commands. */
final class PaymentTable {
    void add(Tx tx, PaymentId id, NewPayment payment, Optional<String> storedMethod) {
        tx.update(
                "insert into payments_payment (id, reference, number, provider, method, amount, currency, return_url,"
                        + " until_at, keep_for, stored_method, capture_wanted, cancel_wanted, tries)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0)",
                id.value(),
                payment.reference(),
                payment.number(),
                payment.choice().provider(),
                payment.choice().method(),
                payment.amount().minorUnits(),
                payment.amount().currency(),
                payment.returnUrl(),
                payment.until(),
                payment.keepFor().map(ShopperId::value).orElse(null),
                storedMethod.orElse(null));
    }

    Optional<StoredPayment> find(Tx tx, PaymentId id) {
        return read(tx, id, "");
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<StoredPayment> lock(Tx tx, PaymentId id) {
        return read(tx, id, " for update");
    }

    /** The first to say how much it is is heard. */
    void wantCapture(Tx tx, PaymentId id, Optional<Money> amount) {
        tx.update(
                "update payments_payment set capture_wanted = true, capture_amount = ?, tries = 0"
                        + " where id = ? and capture_wanted = false",
                amount.map(Money::minorUnits).orElse(null),
                id.value());
    }

    void wantCancel(Tx tx, PaymentId id) {
        tx.update("update payments_payment set cancel_wanted = true, tries = 0 where id = ?", id.value());
    }

    /** The newest before this one, of this order number or reference if one is given. */
    List<PaymentId> ids(Tx tx, @Nullable String text, UUID before, int most) {
        Tx.RowReader<PaymentId> id = row -> new PaymentId(row.uuid("id"));
        var end = " order by id desc limit " + most;
        return text == null
                ? tx.list("select id from payments_payment where id < ?" + end, id, before)
                : tx.list(
                        "select id from payments_payment where id < ? and (number = ? or reference = ?)" + end,
                        id,
                        before,
                        text,
                        text);
    }

    void moveTo(Tx tx, PaymentId id, String provider) {
        tx.update("update payments_payment set provider = ? where id = ?", provider, id.value());
    }

    StoredPayment setTries(Tx tx, StoredPayment payment, int tries) {
        if (tries != payment.tries()) {
            tx.update(
                    "update payments_payment set tries = ? where id = ?",
                    tries,
                    payment.id().value());
        }
        return payment.tried(tries);
    }

    void want(Tx tx, PaymentId id, StoredCommand command, Instant now) {
        insert(tx, id, command, CommandState.WANTED, now);
    }

    /** Writes a command down as asked; one that never reached its provider is asked anew. False if it was asked before. */
    boolean begin(Tx tx, PaymentId id, StoredCommand command, Instant now) {
        return insert(tx, id, command, CommandState.ASKED, now)
                || (command.kind() != Kind.AUTHORISE && askAgain(tx, id, command, now));
    }

    private static boolean insert(Tx tx, PaymentId id, StoredCommand command, CommandState state, Instant now) {
        return tx.insertIfAbsent(
                "insert into payments_command (payment, kind, number, state, amount, lines, asked_by, why, retryable, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, false, ?)",
                id.value(),
                command.kind(),
                command.number(),
                state,
                command.amount().minorUnits(),
                Json.write(command.lines()),
                command.askedBy(),
                command.why(),
                now);
    }

    private static boolean askAgain(Tx tx, PaymentId id, StoredCommand command, Instant now) {
        int asked = tx.update(
                "update payments_command set state = ?, asked_at = ? where payment = ? and kind = ? and number = ?"
                        + " and state in (?, ?)",
                CommandState.ASKED,
                now,
                id.value(),
                command.kind(),
                command.number(),
                CommandState.WANTED,
                CommandState.CANCELLED);
        return asked == 1;
    }

    void write(Tx tx, PaymentId id, StoredCommand command) {
        tx.update(
                "update payments_command set state = ?, amount = ?, action_type = ?, action_url = ?, reason = ?, retryable = ?,"
                        + " provider_reference = ? where payment = ? and kind = ? and number = ?",
                command.state(),
                command.amount().minorUnits(),
                command.action().map(NextAction::type).orElse(null),
                command.action().map(NextAction::url).orElse(null),
                command.reason().orElse(null),
                command.retryable(),
                command.reference().orElse(null),
                id.value(),
                command.kind(),
                command.number());
    }

    private static Optional<StoredPayment> read(Tx tx, PaymentId id, String suffix) {
        // The payment first: under its lock the commands stand still.
        return tx.first("select * from payments_payment where id = ?" + suffix, PaymentTable::payment, id.value())
                .map(payment -> payment.with(commands(tx, payment)));
    }

    private static List<StoredCommand> commands(Tx tx, StoredPayment payment) {
        var currency = payment.amount().currency();
        return tx.list(
                "select * from payments_command where payment = ? order by kind, number",
                row -> command(row, currency),
                payment.id().value());
    }

    /** A payment without its commands. */
    private static StoredPayment payment(Row row) {
        var asOpened = new NewPayment(
                row.text("reference"),
                row.text("number"),
                row.money("amount", "currency"),
                new PaymentMethod.Choice(row.text("provider"), row.text("method")),
                row.text("return_url"),
                row.instant("until_at"),
                row.optionalUuid("keep_for").map(ShopperId::new));
        var wishes = new StoredPayment.Wishes(
                row.flag("capture_wanted"),
                row.flag("cancel_wanted"),
                row.has("capture_amount") ? Optional.of(row.money("capture_amount", "currency")) : Optional.empty());
        return new StoredPayment(
                new PaymentId(row.uuid("id")),
                asOpened,
                row.optionalText("stored_method"),
                wishes,
                row.integer("tries"),
                List.of());
    }

    private static StoredCommand command(Row row, Currency currency) {
        return new StoredCommand(
                row.value("kind", Kind.class),
                row.integer("number"),
                row.value("state", CommandState.class),
                new Money(row.number("amount"), currency),
                lines(row.text("lines")),
                row.text("asked_by"),
                row.text("why"),
                row.optionalText("action_type").map(type -> new NextAction(type, row.text("action_url"))),
                row.optionalText("reason"),
                row.flag("retryable"),
                row.optionalText("provider_reference"));
    }

    private static Map<String, Integer> lines(String json) {
        var lines = new LinkedHashMap<String, Integer>();
        Json.read(json)
                .properties()
                .forEach(line -> lines.put(line.getKey(), line.getValue().asInt()));
        return lines;
    }
}
