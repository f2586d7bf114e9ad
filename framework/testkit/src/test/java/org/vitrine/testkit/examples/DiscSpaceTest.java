// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.testkit.health.HealthCheckContract;

final class DiscSpaceTest extends HealthCheckContract {
    @Override
    protected HealthCheck check() {
        return new DiscSpace(Path.of("."), Long.MAX_VALUE);
    }

    @Test
    void aFullDiscIsToldWithItsRemedy() {
        assertInstanceOf(Health.Degraded.class, check().check());
        assertInstanceOf(Health.Up.class, new DiscSpace(Path.of("."), 0).check());
    }
}
