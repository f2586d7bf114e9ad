// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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

    /** Asks for the money on behalf of a caller who acts on the answer; empty, and nothing is done, if it was asked for before. */
    Optional<StoredPayment> authorise(PaymentId id) {
        var begun = transactions.in(tx -> payments.lock(tx, id)
                .filter(payment -> !payment.cancelWanted())
                .flatMap(payment -> begin(tx, payment, StoredCommand.wanted(Kind.AUTHORISE, 1, payment.amount())))
                .map(payment -> lookedAfter(tx, payment)));
        return begun.flatMap(payment -> {
            var command = payment.command(Kind.AUTHORISE).orElseThrow();
            var outcome = detour.around(payment, asked -> calls.perform(asked, command));
            var report = Ledger.Report.on(command, outcome, Ledger.Source.REPLY);
            return transactions.in(tx -> payments.lock(tx, id).map(locked -> {
                var known = enter(tx, locked, report, FollowUp.CALLER_AGAIN);
                followUp.look(tx, known);
                return known;
            }));
        });
    }

    /** Goes on with a payment as far as it can now, and sets the time for the next look if that is not to its end. */
    void drive(PaymentId id) {
        for (int step = 0; step < STEPS_AT_ONCE; step++) {
            var due = transactions.in(tx -> payments.lock(tx, id).flatMap(locked -> take(tx, locked)));
            if (due.isEmpty() || !carryOut(due.get())) {
                return;
            }
        }
        transactions.run(tx -> followUp.soon(tx, id));
    }

    /** Enters what a provider reports by itself. */
    void reported(Tx tx, PaymentId id, ProviderEvent event) {
        payments.lock(tx, id).ifPresent(payment -> followUp.look(tx, entered(tx, payment, event)));
    }

    private StoredPayment entered(Tx tx, StoredPayment payment, ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.Came came ->
                Kind.meantBy(came.key())
                        .map(meant ->
                                new Ledger.Report(meant.kind(), meant.number(), came.outcome(), Ledger.Source.WEBHOOK))
                        .map(report -> enter(tx, payment, report, Duration.ZERO))
                        .orElse(payment);
            case ProviderEvent.Disputed disputed -> {
                if (ledger.enterDispute(tx, payment, disputed.dispute())) {
                    followUp.tell(tx, payment.id(), Duration.ZERO);
                }
                yield payment;
            }
            case ProviderEvent.GivenBack back ->
                told(tx, payment, ledger.enterGivenBack(tx, payment, back.reference(), back.amount()), Duration.ZERO);
        };
    }

    /** Writes down what is to be done next, and that it is being done; empty if there is nothing. */
    private Optional<FollowUp.Due> take(Tx tx, StoredPayment locked) {
        var due = followUp.next(tx, locked);
        return switch (due.step()) {
            case NextStep.Rest rest -> {
                followUp.rest(tx, locked.id());
                yield Optional.empty();
            }
            case NextStep.GiveUp giveUp -> {
                payments.wantCancel(tx, locked.id());
                followUp.tell(tx, locked.id(), Duration.ZERO);
                yield Optional.of(due);
            }
            case NextStep.Perform perform ->
                begin(tx, locked, perform.command()).map(due::of);
            case NextStep.Query query -> Optional.of(due);
        };
    }

    /** Does it; true if it is worth looking for a further step at once. */
    private boolean carryOut(FollowUp.Due due) {
        var payment = due.payment();
        return switch (due.step()) {
            case NextStep.Rest rest -> false;
            case NextStep.GiveUp giveUp -> true;
            case NextStep.Perform perform ->
                replied(payment, perform.command(), calls.perform(payment, perform.command()), Ledger.Source.REPLY);
            case NextStep.Query query ->
                replied(payment, query.command(), calls.query(payment, query.command()), Ledger.Source.QUERY);
        };
    }

    private boolean replied(StoredPayment payment, StoredCommand command, Outcome outcome, Ledger.Source source) {
        boolean own = command.kind() == Kind.AUTHORISE;
        if (!own && outcome instanceof Outcome.Declined) {
            LOG.log(
                    Level.ERROR,
                    "The provider {0} refuses to {1} payment {2}; look into it there",
                    payment.provider(),
                    command.kind(),
                    payment.id());
        }
        boolean unheard = !own && outcome instanceof Outcome.Cancelled;
        boolean goOn = CommandState.of(outcome).settled() && !unheard;
        var report = Ledger.Report.on(command, outcome, source);
        transactions.run(tx -> payments.lock(tx, payment.id()).ifPresent(locked -> {
            var known = enter(tx, locked, report, Duration.ZERO);
            if (!goOn) {
                followUp.pause(tx, known);
            }
        }));
        return goOn || (own && isToBeGivenUp(payment));
    }

    /** Whether more can be done than to ask again. */
    private boolean isToBeGivenUp(StoredPayment payment) {
        boolean over = payment.cancelWanted() || !clock.instant().isBefore(payment.until());
        return over && payment.state(Kind.VOID).isEmpty();
    }

    private Optional<StoredPayment> begin(Tx tx, StoredPayment locked, StoredCommand command) {
        return payments.begin(tx, locked.id(), command, clock.instant())
                ? Optional.of(locked.with(command.asked()))
                : Optional.empty();
    }

    /** Who drives does so in a job, which is there until it ends; whoever else asks sets one in case they do not come back. */
    private StoredPayment lookedAfter(Tx tx, StoredPayment begun) {
        followUp.after(tx, begun.id(), calls.limit(begun.provider()).plus(AFTER_LIMIT));
        return begun;
    }

    private StoredPayment enter(Tx tx, StoredPayment locked, Ledger.Report report, Duration untilTold) {
        return told(tx, locked, ledger.enter(tx, locked, report), untilTold);
    }

    private StoredPayment told(Tx tx, StoredPayment before, StoredPayment now, Duration untilTold) {
        if (now.isNewsAfter(before)) {
            followUp.tell(tx, now.id(), untilTold);
        }
        return now;
    }
}
