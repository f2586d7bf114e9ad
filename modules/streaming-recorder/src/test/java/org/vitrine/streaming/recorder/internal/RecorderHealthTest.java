// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.health.HealthCheckContract;

final class RecorderHealthTest {
    @Nested
    final class Well extends Contract {
        Well(@TempDir Path folder) {
            super(folder, 0);
        }
    }

    @Nested
    final class Full extends Contract {
        Full(@TempDir Path folder) {
            super(folder, Long.MAX_VALUE);
        }
    }

    private abstract static class Contract extends HealthCheckContract {
        private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
        private final RecorderHouse house;

        Contract(Path folder, long leaveFree) {
            this.house = new RecorderHouse(database, folder, leaveFree);
        }

        @AfterEach
        void close() {
            house.close();
            database.close();
        }

        @Override
        protected HealthCheck check() {
            return new RecorderHealth(house.recorder);
        }
    }
}
