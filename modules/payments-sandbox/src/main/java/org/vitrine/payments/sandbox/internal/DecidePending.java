// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.payments.spi.PaymentKey;

/** Decides payments by cards that take some seconds. */
@Component
public final class DecidePending implements JobHandler {
    static final String NAME = "sandbox.decide-pending";

    private final Decisions decisions;

    @Activate
    public DecidePending(@Reference Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Job job) {
        decisions.timeIsUp(new PaymentKey(job.key()));
    }
}
