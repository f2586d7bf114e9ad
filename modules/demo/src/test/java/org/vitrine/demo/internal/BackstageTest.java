// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.testkit.health.HealthCheckContract;

final class BackstageTest {
    @Nested
    final class BeingSetUp extends HealthCheckContract {
        @Override
        protected HealthCheck check() {
            return new Backstage(Path.of("target"), 0);
        }
    }

    @Nested
    final class Failed extends HealthCheckContract {
        @Override
        protected HealthCheck check() {
            var backstage = new Backstage(Path.of("target"), 0);
            backstage.failed("The catalogue could not be filled");
            return backstage;
        }
    }
}
