// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;

/** Tells the operator what is wrong with what is being recorded, and whether the next show could be. */
@Component
public final class RecorderHealth implements HealthCheck {
    private final Recorder recorder;

    @Activate
    public RecorderHealth(@Reference Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String name() {
        return "recordings";
    }

    @Override
    public Health check() {
        return recorder.trouble().<Health>map(trouble -> trouble).orElseGet(Health.Up::new);
    }
}
