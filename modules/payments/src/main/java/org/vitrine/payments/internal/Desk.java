// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Does the steps of payments, and sees to it that each is followed up.
 *
 * <p>Before a provider is asked, the command and a job that will look after it are committed. What it answers is committed
 * together with a job that tells those who wait. No provider is called inside a transaction.
 */
final class Desk {
    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    private static final Duration AFTER_LIMIT = Duration.ofSeconds(2);
    private static final int STEPS_AT_ONCE = 6;

    private final Transactions transactions;
    private final Clock clock;
    private final ProviderCalls calls;
    private final Detour detour;
    private final FollowUp followUp;
    private final PaymentTable payments;
    private final Ledger ledger;

    Desk(
            Transactions transactions,
            Clock clock,
            ProviderCalls calls,
            Detour detour,
            FollowUp followUp,
            PaymentTable payments) {
        this.transactions = transactions;
        this.clock = clock;
        this.calls = calls;
        this.detour = detour;
        this.followUp = followUp;
        this.payments = payments;
        this.ledger = new Ledger(payments, clock);
    }

    /** Asks for the money on behalf of a caller who acts on the answer; does nothing if it was asked for before. */
    void authorise(PaymentId id) {
        var begun = begin(
                id,
                payment -> !payment.cancelWanted(),
                payment -> StoredCommand.wanted(Kind.AUTHORISE, 1, payment.amount()));
        begun.ifPresent(payment -> {
            var command = payment.command(Kind.AUTHORISE).orElseThrow();
            var outcome = detour.around(payment, asked -> calls.perform(asked, command));
            var report = Ledger.Report.on(command, outcome, Ledger.Source.REPLY);
            transactions.run(tx -> {
                enter(tx, id, report, FollowUp.CALLER_AGAIN);
                followUp.look(tx, id);
            });
        });
    }

    /** Goes on with a payment as far as it can now, and sets the time for the next look if that is not to its end. */
    void drive(PaymentId id) {
        for (int step = 0; step < STEPS_AT_ONCE; step++) {
            var next = transactions.in(tx -> payments.find(tx, id).map(payment -> followUp.next(tx, payment)));
            if (next.isEmpty() || !advance(next.get())) {
                return;
            }
        }
        transactions.run(tx -> followUp.soon(tx, id));
    }

    /** Enters what a provider reports by itself. */
    void reported(Tx tx, PaymentId id, ProviderEvent event) {
        switch (event) {
            case ProviderEvent.Came came ->
                Kind.meantBy(came.key())
                        .map(meant ->
                                new Ledger.Report(meant.kind(), meant.number(), came.outcome(), Ledger.Source.WEBHOOK))
                        .ifPresent(report -> enter(tx, id, report, Duration.ZERO));
            case ProviderEvent.Disputed disputed ->
                tellIf(tx, id, payment -> ledger.enterDispute(tx, payment, disputed.dispute()), Duration.ZERO);
            case ProviderEvent.GivenBack back ->
                tellIf(
                        tx,
                        id,
                        payment -> ledger.enterGivenBack(tx, payment, back.reference(), back.amount()),
                        Duration.ZERO);
        }
        followUp.look(tx, id);
    }

    /** Does the next step; true if it is worth looking for a further one at once. */
    private boolean advance(FollowUp.Due due) {
        var payment = due.payment();
        return switch (due.step()) {
            case NextStep.Rest rest -> rest(payment.id());
            case NextStep.GiveUp giveUp -> giveUp(payment.id());
            case NextStep.Perform perform -> perform(payment, perform.command());
            case NextStep.Query query -> {
                var outcome = calls.query(payment, query.command());
                yield followed(payment, Ledger.Report.on(query.command(), outcome, Ledger.Source.QUERY));
            }
        };
    }

    private boolean perform(StoredPayment payment, StoredCommand command) {
        if (begin(payment.id(), any -> true, any -> command).isEmpty()) {
            return false;
        }
        var outcome = calls.perform(payment, command);
        return followed(payment, Ledger.Report.on(command, outcome, Ledger.Source.REPLY));
    }

    private boolean followed(StoredPayment payment, Ledger.Report report) {
        boolean own = report.kind() == Kind.AUTHORISE;
        if (!own && report.outcome() instanceof Outcome.Declined) {
            LOG.log(
                    Level.ERROR,
                    "The provider {0} refuses to {1} payment {2}; look into it there",
                    payment.provider(),
                    report.kind(),
                    payment.id());
        }
        boolean unheard = !own && report.outcome() instanceof Outcome.Cancelled;
        boolean goOn = CommandState.of(report.outcome()).settled() && !unheard;
        transactions.run(tx -> {
            enter(tx, payment.id(), report, Duration.ZERO);
            if (!goOn) {
                followUp.pause(tx, payment.id());
            }
        });
        return goOn || (own && overdue(payment));
    }

    private boolean overdue(StoredPayment payment) {
        return payment.cancelWanted() || !clock.instant().isBefore(payment.until());
    }

    private boolean giveUp(PaymentId id) {
        transactions.run(tx -> {
            payments.lock(tx, id);
            payments.wantCancel(tx, id);
            followUp.tell(tx, id, Duration.ZERO);
        });
        return true;
    }

    private Optional<StoredPayment> begin(
            PaymentId id, Predicate<StoredPayment> may, Function<StoredPayment, StoredCommand> command) {
        return transactions.in(tx -> payments.lock(tx, id)
                .filter(may)
                .filter(payment -> payments.begin(tx, id, command.apply(payment), clock.instant()))
                .flatMap(payment -> {
                    followUp.after(tx, id, calls.limit(payment.provider()).plus(AFTER_LIMIT));
                    return payments.find(tx, id);
                }));
    }

    private void enter(Tx tx, PaymentId id, Ledger.Report report, Duration untilTold) {
        tellIf(tx, id, payment -> ledger.enter(tx, payment, report), untilTold);
    }

    private void tellIf(Tx tx, PaymentId id, Predicate<StoredPayment> isNews, Duration untilTold) {
        if (payments.lock(tx, id).filter(isNews).isPresent()) {
            followUp.tell(tx, id, untilTold);
        }
    }

    private boolean rest(PaymentId id) {
        transactions.run(tx -> followUp.look(tx, id));
        return false;
    }
}
