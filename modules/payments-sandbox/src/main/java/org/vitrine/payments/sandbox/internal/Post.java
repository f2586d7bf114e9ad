// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.json.Json;
import org.vitrine.store.Tx;

/** Sends reports off, with the mischief that is switched on. */
final class Post {
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration OVERTAKEN = Duration.ofSeconds(10);

    private final Jobs jobs;
    private final Clock clock;
    private final Switches switches;

    Post(Jobs jobs, Clock clock, Switches switches) {
        this.jobs = jobs;
        this.clock = clock;
        this.switches = switches;
    }

    /** On its way once this transaction has committed, if it is not lost. */
    void send(Tx tx, Report report) {
        var met = switches.roll(tx);
        if (met.contains(Trouble.LOST_REPORTS)) {
            return;
        }
        schedule(tx, report.id(), report, delay(met));
        if (met.contains(Trouble.DOUBLE_REPORTS)) {
            schedule(tx, report.id() + "-again", report, delay(met));
        }
    }

    private void schedule(Tx tx, String jobKey, Report report, Duration delay) {
        jobs.schedule(tx, new Job(SendReports.NAME, jobKey, clock.instant().plus(delay), Json.write(report)));
    }

    private static Duration delay(Set<Trouble> met) {
        var late = met.contains(Trouble.LATE_REPORTS) ? LATE : Duration.ZERO;
        return met.contains(Trouble.DISORDERED_REPORTS) ? late.plus(OVERTAKEN) : late;
    }
}
