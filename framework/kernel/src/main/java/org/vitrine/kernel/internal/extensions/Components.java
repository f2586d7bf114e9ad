// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.kernel.internal.bundles.ComponentState;

/** How the components and health checks of one bundle are. */
final class Components {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final BundleContext context;

    Components(BundleContext context) {
        this.context = context;
    }

    /** The names of those that lack a service. */
    Set<String> waiting(Bundle bundle) {
        return states(bundle).stream()
                .filter(state -> !state.failed())
                .map(ComponentState::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Waits until all components of a bundle are satisfied and its health checks well.
     *
     * @param excused names of components that need not be satisfied
     * @return what is the matter when the time is up, or at once when a component failed; empty if all is well
     */
    List<String> settle(Bundle bundle, Set<String> excused, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var failed = states(bundle).stream().filter(ComponentState::failed).toList();
            var ills = failed.isEmpty()
                    ? ills(bundle, excused)
                    : failed.stream().map(Components::sentence).toList();
            if (!failed.isEmpty() || ills.isEmpty() || System.nanoTime() > end) {
                return ills;
            }
            Thread.sleep(PAUSE);
        }
    }

    private List<String> ills(Bundle bundle, Set<String> excused) {
        var ills = states(bundle).stream()
                .filter(state -> !excused.contains(state.name()))
                .map(Components::sentence)
                .collect(Collectors.toList());
        checks(bundle).forEach(check -> {
            var service = context.getService(check);
            if (service != null && service.check() instanceof Health.Down down) {
                ills.add(service.name() + ": " + down.what() + " " + down.remedy());
            }
            context.ungetService(check);
        });
        return ills;
    }

    private static String sentence(ComponentState state) {
        return "Its component " + state + ".";
    }

    private List<ComponentState> states(Bundle bundle) {
        return ComponentState.allNotRunning(context).stream()
                .filter(state -> state.bundle() == bundle.getBundleId())
                .toList();
    }

    @SuppressWarnings("unchecked") // asked for by this very type
    private List<ServiceReference<HealthCheck>> checks(Bundle bundle) {
        try {
            var found = context.getAllServiceReferences(HealthCheck.class.getName(), null);
            return found == null
                    ? List.of()
                    : Arrays.stream(found)
                            .filter(reference -> bundle.equals(reference.getBundle()))
                            .map(reference -> (ServiceReference<HealthCheck>) reference)
                            .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
