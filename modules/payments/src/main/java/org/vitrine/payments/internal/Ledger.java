// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.store.Tx;

/** All that providers have reported, each report once, however often and in whatever order it came. */
final class Ledger {
    static final String DISPUTE = "DISPUTE";

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

    /** Enters a report on a locked payment; answers how it stands then. */
    StoredPayment enter(Tx tx, StoredPayment payment, Report report) {
        var command = payment.command(report.kind(), report.number());
        var news = CommandState.of(report.outcome());
        if (command.isEmpty() || !news.replaces(command.get().state())) {
            return payment;
        }
        var after = after(command.get(), report.outcome(), news);
        book(tx, payment, entry(after, report.source()));
        payments.write(tx, payment.id(), after);
        return payments.setTries(tx, payment.with(after), 0);
    }

    /** Enters what was given back at the provider itself, unless that is known; answers how the locked payment stands then. */
    StoredPayment enterGivenBack(Tx tx, StoredPayment payment, String reference, Money amount) {
        boolean known = payment.refunds().stream()
                .anyMatch(refund -> refund.reference().filter(reference::equals).isPresent());
        if (known || !payment.done(Kind.CAPTURE)) {
            return payment;
        }
        var refund = StoredCommand.wanted(Kind.REFUND, payment.refunds().size() + 1, amount)
                .wishedBy("provider", "", Map.of());
        payments.begin(tx, payment.id(), refund, clock.instant());
        var outcome = new Outcome.Done(reference, amount);
        return enter(
                tx, payment.with(refund.asked()), new Report(Kind.REFUND, refund.number(), outcome, Source.WEBHOOK));
    }

    /** Enters where a charge-back stands; true if that is news. What is decided stays decided. */
    boolean enterDispute(Tx tx, StoredPayment payment, Dispute dispute) {
        var disputes = new DisputeTable(clock);
        if (!disputes.enter(tx, payment.id(), dispute)) {
            return false;
        }
        book(
                tx,
                payment,
                new Entry(
                        DISPUTE,
                        dispute.reference(),
                        dispute.state().name(),
                        dispute.amount(),
                        Source.WEBHOOK,
                        dispute.reference()));
        return true;
    }

    private void book(Tx tx, StoredPayment payment, Entry entry) {
        tx.insertIfAbsent(
                "insert into payments_ledger (payment, kind, item, state, amount, currency, source, provider_reference, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                payment.id().value(),
                entry.kind(),
                entry.item(),
                entry.state(),
                entry.amount().minorUnits(),
                entry.amount().currency(),
                entry.source(),
                entry.reference(),
                clock.instant());
    }

    private static Entry entry(StoredCommand command, Source source) {
        return new Entry(
                command.kind().name(),
                String.valueOf(command.number()),
                command.state().name(),
                command.amount(),
                source,
                command.reference().orElse(null));
    }

    private static StoredCommand after(StoredCommand command, Outcome outcome, CommandState state) {
        return switch (outcome) {
            case Outcome.Done done ->
                command.after(
                        state, done.amount(), Optional.empty(), Optional.empty(), false, Optional.of(done.reference()));
            case Outcome.ActionRequired required ->
                known(command, state, Optional.of(required.action()), Optional.of(required.reference()));
            case Outcome.Declined declined -> refused(command, state, declined.reason(), declined.retryable());
            case Outcome.Cancelled cancelled -> refused(command, state, cancelled.reason(), true);
            case Outcome.Pending pending -> known(command, state, Optional.empty(), Optional.of(pending.reference()));
            case Outcome.Unknown unknown -> known(command, state, Optional.empty(), Optional.empty());
        };
    }

    private static StoredCommand known(
            StoredCommand command, CommandState state, Optional<NextAction> action, Optional<String> reference) {
        return command.after(state, command.amount(), action, Optional.empty(), false, reference);
    }

    private static StoredCommand refused(StoredCommand command, CommandState state, String reason, boolean retryable) {
        return command.after(
                state, command.amount(), Optional.empty(), Optional.of(reason), retryable, Optional.empty());
    }

    /** What a provider has said of a command. */
    record Report(Kind kind, int number, Outcome outcome, Source source) {
        static Report on(StoredCommand command, Outcome outcome, Source source) {
            return new Report(command.kind(), command.number(), outcome, source);
        }
    }

    /** A line of the ledger. */
    private record Entry(
            String kind,
            String item,
            String state,
            Money amount,
            Source source,
            @Nullable String reference) {}
}
