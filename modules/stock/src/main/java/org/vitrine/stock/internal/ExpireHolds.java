// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.stock.HoldId;

/** Gives back the pieces of holds whose time is over. */
@Component
public final class ExpireHolds implements JobHandler {
    private final SqlStock stock;

    @Activate
    public ExpireHolds(@Reference SqlStock stock) {
        this.stock = stock;
    }

    @Override
    public String name() {
        return Holds.EXPIRE;
    }

    @Override
    public void run(Job job) {
        stock.expire(new HoldId(UUID.fromString(job.key())));
    }
}
