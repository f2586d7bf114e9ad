// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.junit.jupiter.api.AfterEach;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.jobs.JobHandlerContract;

final class OpenChargeBackTest extends JobHandlerContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final SandboxHouse house = new SandboxHouse(database);
    private final JobHandler handler = new OpenChargeBack(database, house.decisions);
    private final Job job =
            new Job(OpenChargeBack.NAME, house.captured(Card.CHARGE_BACK).value(), house.clock.instant(), "");

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected JobHandler handler() {
        return handler;
    }

    @Override
    protected Job job() {
        return job;
    }

    @Override
    protected Object effect() {
        return house.sent.size();
    }
}
