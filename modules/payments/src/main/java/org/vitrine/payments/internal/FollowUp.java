// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.payments.PaymentId;
import org.vitrine.store.Tx;

/** Sets when a payment is looked at next, and when those who wait are told. All in the caller's transaction. */
final class FollowUp {
    static final String DRIVE = "payments.drive";
    static final String TELL = "payments.tell";
    /** Whoever has called for the answer acts on it at once; the job is for when that process has died. */
    static final Duration CALLER_AGAIN = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 16;

    private final Jobs jobs;
    private final Clock clock;
    private final PaymentTable payments;

    FollowUp(Jobs jobs, Clock clock, PaymentTable payments) {
        this.jobs = jobs;
        this.clock = clock;
        this.payments = payments;
    }

    /** What is to be done with it now. */
    Due next(Tx tx, StoredPayment payment) {
        List<StoredDispute> disputes = payment.done(Kind.CAPTURE) ? DisputeTable.of(tx, payment) : List.of();
        return new Due(payment, NextStep.of(payment, disputes, clock.instant()));
    }

    /** Sets the next look at a locked payment by what is known now. Wishes are written under the same lock, so none is passed over. */
    void look(Tx tx, StoredPayment payment) {
        var id = payment.id();
        switch (next(tx, payment).step()) {
            case NextStep.Rest rest -> rest(tx, id);
            case NextStep.Query query -> after(tx, id, FIRST_PAUSE);
            case NextStep.Perform perform -> after(tx, id, Duration.ZERO);
            case NextStep.GiveUp giveUp -> after(tx, id, Duration.ZERO);
        }
    }

    void rest(Tx tx, PaymentId id) {
        jobs.cancel(tx, DRIVE, id.toString());
    }

    /** Looks at a locked payment again later, the later the more often it was in vain. */
    void pause(Tx tx, StoredPayment payment) {
        int tries = Math.min(payment.tries(), MOST_DOUBLINGS);
        var pause = FIRST_PAUSE.multipliedBy(1L << tries);
        payments.setTries(tx, payment, tries + 1);
        after(tx, payment.id(), pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    void soon(Tx tx, PaymentId id) {
        after(tx, id, FIRST_PAUSE);
    }

    void after(Tx tx, PaymentId id, Duration pause) {
        jobs.schedule(tx, new Job(DRIVE, id.toString(), clock.instant().plus(pause), ""));
    }

    void tell(Tx tx, PaymentId id, Duration pause) {
        jobs.schedule(tx, new Job(TELL, id.toString(), clock.instant().plus(pause), ""));
    }

    /** A payment, and what is to be done with it. */
    record Due(StoredPayment payment, NextStep step) {
        /** The same once it has been written down that this is being done. */
        Due of(StoredPayment begun) {
            return new Due(begun, step);
        }
    }
}
