// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.condition.Condition;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;

/** Whether the shop is still starting, so that what is not found may be on its way. Any thread. */
@Component(service = Start.class)
public final class Start implements HealthCheck {
    private volatile boolean over;

    @Activate
    public Start() {
        // nothing to be handed; made public for Declarative Services
    }

    @Reference(
            target = "(" + Condition.CONDITION_ID + "=" + Health.READY + ")",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void ready(Condition ready) {
        over = true;
    }

    void unready(Condition ready) {
        // a shop that has started stays so until its port closes
    }

    public boolean over() {
        return over;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Health check() {
        return over ? new Health.Up() : new Health.Down("The shop is starting.", "Wait a moment.");
    }
}
