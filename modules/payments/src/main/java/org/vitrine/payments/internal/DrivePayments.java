// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.payments.PaymentId;

/** Goes on with payments whose next step is due: the reconciler. */
@Component
public final class DrivePayments implements JobHandler {
    private final SqlPayments payments;

    @Activate
    public DrivePayments(@Reference SqlPayments payments) {
        this.payments = payments;
    }

    @Override
    public String name() {
        return FollowUp.DRIVE;
    }

    @Override
    public void run(Job job) {
        payments.desk().drive(new PaymentId(UUID.fromString(job.key())));
    }
}
