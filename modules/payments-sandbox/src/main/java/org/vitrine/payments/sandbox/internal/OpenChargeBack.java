// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Transactions;

/** Takes back what was captured from a card that is known for it. */
@Component
public final class OpenChargeBack implements JobHandler {
    static final String NAME = "sandbox.charge-back";

    private final Transactions transactions;
    private final Decisions decisions;

    @Activate
    public OpenChargeBack(@Reference Transactions transactions, @Reference Decisions decisions) {
        this.transactions = transactions;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Job job) {
        transactions.run(tx -> decisions.chargeBack(tx, new PaymentKey(job.key())));
    }
}
