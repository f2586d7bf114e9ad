// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;

/** Warns before the disc is full. */
@Component
public final class DiscSpace implements HealthCheck {
    private static final long USUAL_FLOOR = 1L << 30;

    private final Path folder;
    private final long floor;

    @Activate
    public DiscSpace() {
        this(Path.of("."), USUAL_FLOOR);
    }

    DiscSpace(Path folder, long floor) {
        this.folder = folder;
        this.floor = floor;
    }

    @Override
    public String name() {
        return "disc-space";
    }

    @Override
    public Health check() {
        long free = folder.toFile().getUsableSpace();
        return free >= floor
                ? new Health.Up()
                : new Health.Degraded("The disc is nearly full.", "Free some space or move the data folder.");
    }
}
