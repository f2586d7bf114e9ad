// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * A component that does not run, and why. One that has no configuration though it asks for one is meant to be off and is none of
 * these.
 *
 * @param level the start level of its bundle
 * @param reason what it waits for, or the innermost message of what it threw
 */
record ComponentState(String name, int level, boolean failed, String reason) {
    private static final String CAUSE = "Caused by: ";

    /** All components of Declarative Services that do not run; empty while there are no Declarative Services. */
    static List<ComponentState> allNotRunning(BundleContext context) {
        var reference = context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            return List.of();
        }
        var runtime = Objects.requireNonNull(context.getService(reference), "Declarative Services have gone");
        try {
            return runtime.getComponentDescriptionDTOs().stream()
                    .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream()
                            .flatMap(made -> of(component, made, level(context, component)).stream()))
                    .toList();
        } finally {
            context.ungetService(reference);
        }
    }

    private static Optional<ComponentState> of(
            ComponentDescriptionDTO component, ComponentConfigurationDTO made, int level) {
        return switch (made.state) {
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                Optional.of(new ComponentState(component.name, level, true, innermost(made.failure)));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Optional.of(new ComponentState(component.name, level, false, missing(made)));
            default -> Optional.empty();
        };
    }

    private static String missing(ComponentConfigurationDTO made) {
        return Arrays.stream(made.unsatisfiedReferences)
                .map(reference -> reference.name)
                .collect(Collectors.joining(", ", "waits for ", ""));
    }

    private static String innermost(String trace) {
        var heads = trace.lines().filter(line -> line.startsWith(CAUSE)).map(line -> line.substring(CAUSE.length()));
        var innermost = Stream.concat(trace.lines().limit(1), heads).reduce("", (outer, inner) -> inner);
        int colon = innermost.indexOf(": ");
        return colon < 0 ? innermost : innermost.substring(colon + 2);
    }

    private static int level(BundleContext context, ComponentDescriptionDTO component) {
        var bundle = context.getBundle(component.bundle.id);
        return bundle == null ? 0 : bundle.adapt(BundleStartLevel.class).getStartLevel();
    }

    @Override
    public String toString() {
        return name + (failed ? " failed: " : " ") + reason;
    }
}
