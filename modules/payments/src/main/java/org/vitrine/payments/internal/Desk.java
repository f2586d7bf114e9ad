// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Does the steps of payments, and sees to it that each is followed up.
 *
 * <p>Before a provider is asked, the command and a job that will look after it are committed. What it answers is committed
 * together with a job that tells those who wait. No provider is called inside a transaction.
 */
final class Desk {
    static final String DRIVE = "payments.drive";
    static final String TELL = "payments.tell";

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    private static final Duration AFTER_LIMIT = Duration.ofSeconds(2);
    /** Whoever has called for the answer acts on it at once; the job is for when that process has died. */
    private static final Duration TELL_CALLER_AGAIN = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 16;
    private static final int STEPS_AT_ONCE = 6;

    private final Transactions transactions;
    private final Jobs jobs;
    private final Clock clock;
    private final ProviderCalls calls;
    private final PaymentTable payments = new PaymentTable();
    private final Ledger ledger;

    Desk(Transactions transactions, Jobs jobs, Clock clock, ProviderCalls calls) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
        this.calls = calls;
        this.ledger = new Ledger(payments, clock);
    }

    PaymentTable payments() {
        return payments;
    }

    /** Asks for the money on behalf of a caller who acts on the answer; does nothing if it was asked for before. */
    void authorise(PaymentId id) {
        begin(id, Kind.AUTHORISE).ifPresent(payment -> {
            var outcome = calls.perform(payment, Kind.AUTHORISE);
            var report = new Ledger.Report(Kind.AUTHORISE, outcome, Ledger.Source.REPLY);
            transactions.run(tx -> {
                enter(tx, id, report, TELL_CALLER_AGAIN);
                followUp(tx, id);
            });
        });
    }

    /** Goes on with a payment as far as it can now, and sets the time for the next look if that is not to its end. */
    void drive(PaymentId id) {
        for (int step = 0; step < STEPS_AT_ONCE; step++) {
            var payment = find(id);
            if (payment.isEmpty() || !advance(payment.get())) {
                return;
            }
        }
        transactions.run(tx -> driveAfter(tx, id, FIRST_PAUSE));
    }

    /** Enters what a provider reports by itself. */
    void reported(Tx tx, Kind.Meant meant, Outcome outcome) {
        enter(tx, meant.payment(), new Ledger.Report(meant.kind(), outcome, Ledger.Source.WEBHOOK), Duration.ZERO);
        followUp(tx, meant.payment());
    }

    void driveAfter(Tx tx, PaymentId id, Duration pause) {
        jobs.schedule(tx, new Job(DRIVE, id.toString(), clock.instant().plus(pause), ""));
    }

    /** Does the next step; true if it is worth looking for a further one at once. */
    private boolean advance(StoredPayment payment) {
        return switch (NextStep.of(payment, clock.instant())) {
            case NextStep.Rest rest -> rest(payment.id());
            case NextStep.GiveUp giveUp -> giveUp(payment.id());
            case NextStep.Perform perform -> perform(payment, perform.kind());
            case NextStep.Query query -> {
                var outcome = calls.query(payment, query.kind());
                yield followed(payment, new Ledger.Report(query.kind(), outcome, Ledger.Source.QUERY));
            }
        };
    }

    private boolean perform(StoredPayment payment, Kind kind) {
        var begun = begin(payment.id(), kind);
        if (begun.isEmpty()) {
            return false;
        }
        var outcome = calls.perform(payment, kind);
        return followed(payment, new Ledger.Report(kind, outcome, Ledger.Source.REPLY));
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
                pause(tx, payment.id());
            }
        });
        return goOn || (own && overdue(payment));
    }

    private boolean overdue(StoredPayment payment) {
        return payment.cancelWanted() || !clock.instant().isBefore(payment.until());
    }

    /** Looks again later, the later the more often it was in vain. */
    private void pause(Tx tx, PaymentId id) {
        payments.lock(tx, id).ifPresent(payment -> {
            int tries = Math.min(payment.tries(), MOST_DOUBLINGS);
            var pause = FIRST_PAUSE.multipliedBy(1L << tries);
            payments.setTries(tx, id, tries + 1);
            driveAfter(tx, id, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        });
    }

    private boolean giveUp(PaymentId id) {
        transactions.run(tx -> {
            payments.lock(tx, id);
            payments.wantCancel(tx, id);
            tellAfter(tx, id, Duration.ZERO);
        });
        return true;
    }

    private Optional<StoredPayment> begin(PaymentId id, Kind kind) {
        return transactions.in(tx -> payments.lock(tx, id)
                .filter(payment -> kind != Kind.AUTHORISE || !payment.cancelWanted())
                .filter(payment -> payments.begin(tx, id, kind, clock.instant()))
                .map(payment -> {
                    driveAfter(tx, id, calls.limit(payment.provider()).plus(AFTER_LIMIT));
                    return payment;
                }));
    }

    private void enter(Tx tx, PaymentId id, Ledger.Report report, Duration untilTold) {
        boolean moved = payments.lock(tx, id)
                .map(payment -> ledger.enter(tx, payment, report))
                .orElse(false);
        if (moved) {
            tellAfter(tx, id, untilTold);
        }
    }

    private boolean rest(PaymentId id) {
        transactions.run(tx -> followUp(tx, id));
        return false;
    }

    /** Sets the next look by what is known now. Wishes are written under the same lock, so none is passed over. */
    private void followUp(Tx tx, PaymentId id) {
        payments.lock(tx, id).ifPresent(payment -> {
            switch (NextStep.of(payment, clock.instant())) {
                case NextStep.Rest rest -> jobs.cancel(tx, DRIVE, id.toString());
                case NextStep.Query query -> driveAfter(tx, id, FIRST_PAUSE);
                case NextStep.Perform perform -> driveAfter(tx, id, Duration.ZERO);
                case NextStep.GiveUp giveUp -> driveAfter(tx, id, Duration.ZERO);
            }
        });
    }

    private void tellAfter(Tx tx, PaymentId id, Duration pause) {
        jobs.schedule(tx, new Job(TELL, id.toString(), clock.instant().plus(pause), ""));
    }

    private Optional<StoredPayment> find(PaymentId id) {
        return transactions.in(tx -> payments.find(tx, id));
    }
}
