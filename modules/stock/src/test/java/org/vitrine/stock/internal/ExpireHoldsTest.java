// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.jobs.JobHandlerContract;

final class ExpireHoldsTest extends JobHandlerContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final StockHouse house = new StockHouse(database);
    private String hold = "";

    @BeforeEach
    void holdTwo() {
        house.count(5);
        hold = house.hold(2).toString();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected JobHandler handler() {
        return new ExpireHolds(house.stock);
    }

    @Override
    protected Job job() {
        return new Job(Holds.EXPIRE, hold, house.clock.instant().plus(StockHouse.HOLD), "");
    }

    @Override
    protected Object effect() {
        return house.stock.level(house.lamp);
    }
}
