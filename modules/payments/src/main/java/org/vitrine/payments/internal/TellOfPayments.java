// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.Payments;
import org.vitrine.payments.spi.PaymentListener;

/** Tells those who wait that a payment has moved on; what they throw makes the job come again. */
@Component
public final class TellOfPayments implements JobHandler {
    private final Payments payments;
    private final List<PaymentListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public TellOfPayments(@Reference Payments payments) {
        this.payments = payments;
    }

    @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
    void addListener(PaymentListener listener) {
        listeners.add(listener);
    }

    void removeListener(PaymentListener listener) {
        listeners.remove(listener);
    }

    @Override
    public String name() {
        return FollowUp.TELL;
    }

    @Override
    public void run(Job job) {
        var payment = payments.find(new PaymentId(UUID.fromString(job.key()))).orElseThrow();
        listeners.forEach(listener -> listener.changed(payment));
    }
}
