// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Clock;
import java.time.Duration;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Tx;

/** What the sandbox does by itself some seconds later. */
final class Calendar {
    private static final Duration PENDING_FOR = Duration.ofSeconds(3);
    private static final Duration CHARGE_BACK_AFTER = Duration.ofSeconds(5);

    private final Jobs jobs;
    private final Clock clock;

    Calendar(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void decidePending(Tx tx, PaymentKey authorisation) {
        later(tx, DecidePending.NAME, authorisation, PENDING_FOR);
    }

    void chargeBack(Tx tx, PaymentKey capture) {
        later(tx, OpenChargeBack.NAME, capture, CHARGE_BACK_AFTER);
    }

    private void later(Tx tx, String job, PaymentKey key, Duration pause) {
        jobs.schedule(tx, new Job(job, key.value(), clock.instant().plus(pause), ""));
    }
}
