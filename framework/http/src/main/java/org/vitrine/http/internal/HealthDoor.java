// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.health.spi.HealthCheck;

/** {@code /health/live} says that the process is there, {@code /health/ready} whether all its parts are well. */
@Component(service = HealthDoor.class)
public final class HealthDoor implements Door {
    private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

    @Activate
    public HealthDoor(@Reference Start start) {
        checks.add(start);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(HealthCheck check) {
        checks.add(check);
    }

    void remove(HealthCheck check) {
        checks.remove(check);
    }

    @Override
    public boolean take(Visit visit) {
        return switch (visit.path()) {
            case "/health/live" -> live(visit);
            case "/health/ready" -> ready(visit);
            default -> false;
        };
    }

    private static boolean live(Visit visit) {
        Answers.json(visit.request(), 200, "application/json", Map.of("status", "up"));
        return true;
    }

    private boolean ready(Visit visit) {
        var context = Objects.requireNonNull(Vertx.currentContext(), "not on an event loop");
        Thread.ofVirtual().name("health").start(() -> {
            var report = HealthReport.ask(checks);
            context.runOnContext(
                    back -> Answers.json(visit.request(), report.httpStatus(), "application/json", report));
        });
        return true;
    }
}
