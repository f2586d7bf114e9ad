// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.store.Tx;

/** All that providers have reported, each report once, however often and in whatever order it came. */
final class Ledger {
    private final PaymentTable payments;
    private final Clock clock;

    Ledger(PaymentTable payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** How a report reached us. */
    enum Source {
        REPLY,
        QUERY,
        WEBHOOK
    }

    /** Enters a report on a locked payment; true if the payment stands elsewhere now. */
    boolean enter(Tx tx, StoredPayment payment, Report report) {
        var command = payment.command(report.kind());
        var news = CommandState.of(report.outcome());
        if (command.isEmpty() || !news.replaces(command.get().state())) {
            return false;
        }
        book(tx, payment, report);
        payments.write(tx, payment.id(), known(report, news));
        payments.setTries(tx, payment.id(), 0);
        var after = payments.find(tx, payment.id()).orElseThrow();
        return after.status() != payment.status();
    }

    private void book(Tx tx, StoredPayment payment, Report report) {
        var amount = report.outcome() instanceof Outcome.Done done ? done.amount() : payment.amount();
        tx.insertIfAbsent(
                "insert into payments_ledger (payment, kind, state, amount, currency, source, provider_reference, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                payment.id().value(),
                report.kind(),
                CommandState.of(report.outcome()),
                amount.minorUnits(),
                amount.currency(),
                report.source(),
                reference(report.outcome()),
                clock.instant());
    }

    /** The sum of what was done of this kind. */
    Money sum(Tx tx, StoredPayment payment, Kind kind) {
        long sum = tx.first(
                        "select coalesce(sum(amount), 0) as total from payments_ledger"
                                + " where payment = ? and kind = ? and state = ?",
                        row -> row.number("total"),
                        payment.id().value(),
                        kind,
                        CommandState.DONE)
                .orElse(0L);
        return new Money(sum, payment.amount().currency());
    }

    private static StoredCommand known(Report report, CommandState state) {
        return switch (report.outcome()) {
            case Outcome.ActionRequired required ->
                new StoredCommand(report.kind(), state, Optional.of(required.action()), Optional.empty(), false);
            case Outcome.Declined declined ->
                new StoredCommand(
                        report.kind(), state, Optional.empty(), Optional.of(declined.reason()), declined.retryable());
            case Outcome.Cancelled cancelled ->
                new StoredCommand(report.kind(), state, Optional.empty(), Optional.of(cancelled.reason()), true);
            case Outcome.Done done -> plain(report.kind(), state);
            case Outcome.Pending pending -> plain(report.kind(), state);
            case Outcome.Unknown unknown -> plain(report.kind(), state);
        };
    }

    private static StoredCommand plain(Kind kind, CommandState state) {
        return new StoredCommand(kind, state, Optional.empty(), Optional.empty(), false);
    }

    private static @Nullable String reference(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.reference();
            case Outcome.Pending pending -> pending.reference();
            case Outcome.ActionRequired required -> required.reference();
            case Outcome.Declined declined -> null;
            case Outcome.Cancelled cancelled -> null;
            case Outcome.Unknown unknown -> null;
        };
    }

    /** What a provider has said of a command. */
    record Report(Kind kind, Outcome outcome, Source source) {}
}
