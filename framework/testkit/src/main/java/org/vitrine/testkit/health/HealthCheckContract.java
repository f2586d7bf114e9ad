// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.testkit.Strain;

/** What every {@link HealthCheck} must do, well or unwell; inherit it in a test of yours, once for each state. */
public abstract class HealthCheckContract {
    /** The check to be tested; each call answers the same one. */
    protected abstract HealthCheck check();

    @Test
    void itsNameIsShortAndStaysTheSame() {
        assertTrue(check().name().matches("[a-z][a-z0-9-]{0,39}"), check().name());
        assertEquals(check().name(), check().name());
    }

    @Test
    void itAnswersWhateverIsTheMatter() {
        assertWhole(Strain.toTheEnd(() -> check().check()));
    }

    @Test
    void manyAskAtOnce() {
        Strain.together(() -> check().check()).forEach(HealthCheckContract::assertWhole);
    }

    private static void assertWhole(Health health) {
        switch (health) {
            case Health.Up up -> assertNotNull(up);
            case Health.Degraded degraded -> assertTold(degraded.what(), degraded.remedy());
            case Health.Down down -> assertTold(down.what(), down.remedy());
        }
    }

    private static void assertTold(String what, String remedy) {
        assertFalse(what.isBlank(), "the operator is to be told what is the matter");
        assertFalse(remedy.isBlank(), "the operator is to be told what to do");
    }
}
