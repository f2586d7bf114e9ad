// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.condition.Condition;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;

/** Whether the shop is still starting, so that what asks for it had better wait. Any thread. */
@Component(service = Start.class)
public final class Start implements HealthCheck {
    private final CountDownLatch over = new CountDownLatch(1);

    @Activate
    public Start() {
        // nothing to be handed; made public for Declarative Services
    }

    @Reference(
            target = "(" + Condition.CONDITION_ID + "=" + Health.READY + ")",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void ready(Condition ready) {
        over.countDown();
    }

    void unready(Condition ready) {
        // a shop that has started stays so until its port closes
    }

    boolean over() {
        return over.getCount() == 0;
    }

    /** Waits until it has started; false if it has not in this time. */
    public boolean await(Duration patience) {
        try {
            return over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Health check() {
        return over() ? new Health.Up() : new Health.Down("The shop is starting.", "Wait a moment.");
    }
}
