// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;

/** How all parts are; the worst of them says how the whole is. */
record HealthReport(Status status, List<Line> checks) {
    private static final long PATIENCE_SECONDS = 2;

    /** From well to unwell. */
    enum Status {
        UP,
        DEGRADED,
        DOWN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How one part is. */
    record Line(String component, Status status, Optional<String> what, Optional<String> remedy) {}

    /** Asks all parts at the same time, and waits two seconds for each at most. Blocks. */
    static HealthReport ask(List<HealthCheck> checks) {
        var lines = new ArrayList<Line>();
        for (var asked : checks.stream().map(Asked::start).toList()) {
            lines.add(asked.line());
        }
        lines.sort(Comparator.comparing(Line::status).reversed().thenComparing(Line::component));
        var worst = lines.isEmpty() ? Status.UP : lines.getFirst().status();
        return new HealthReport(worst, List.copyOf(lines));
    }

    @JsonIgnore
    int httpStatus() {
        return status == Status.DOWN ? 503 : 200;
    }

    private record Asked(String name, FutureTask<Health> answer) {
        static Asked start(HealthCheck check) {
            var task = new FutureTask<>(check::check);
            Thread.ofVirtual().name("health-" + check.name()).start(task);
            return new Asked(check.name(), task);
        }

        Line line() {
            return switch (health()) {
                case Health.Up up -> new Line(name, Status.UP, Optional.empty(), Optional.empty());
                case Health.Degraded bad -> line(Status.DEGRADED, bad.what(), bad.remedy());
                case Health.Down bad -> line(Status.DOWN, bad.what(), bad.remedy());
            };
        }

        private Line line(Status status, String what, String remedy) {
            return new Line(name, status, Optional.of(what), Optional.of(remedy));
        }

        private Health health() {
            try {
                return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                return new Health.Down("Its check failed: " + e.getCause(), "See the log.");
            } catch (TimeoutException e) {
                return new Health.Down("It does not answer.", "See the log; a restart may help.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Health.Down("The check was interrupted.", "Try again.");
            }
        }
    }
}
