// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;

/** Tells the operator which payment providers do not answer. */
@Component
public final class PaymentsHealth implements HealthCheck {
    private final Providers providers;

    @Activate
    public PaymentsHealth(@Reference Providers providers) {
        this.providers = providers;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public Health check() {
        var silent = providers.names().stream()
                .filter(name -> providers.line(name).isPaused())
                .collect(Collectors.joining(", "));
        return silent.isEmpty()
                ? new Health.Up()
                : new Health.Degraded(
                        "The payment provider " + silent + " does not answer.",
                        "Look at its status page. It is asked again every ten seconds; payments that are under way go on by themselves.");
    }
}
