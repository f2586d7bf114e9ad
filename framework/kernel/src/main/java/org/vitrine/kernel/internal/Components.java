// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Asks Declarative Services which components wait for something. */
final class Components {
    private Components() {}

    /** One sentence part for each component that lacks a service; those without a required configuration are meant to be off. */
    static List<String> unsatisfied(BundleContext context) {
        var reference = context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            return List.of();
        }
        var runtime = Objects.requireNonNull(context.getService(reference), "Declarative Services have gone");
        return runtime.getComponentDescriptionDTOs().stream()
                .flatMap(component -> lacking(runtime, component))
                .toList();
    }

    private static Stream<String> lacking(ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
        return runtime.getComponentConfigurationDTOs(component).stream()
                .flatMap(configuration -> sentence(component, configuration));
    }

    private static Stream<String> sentence(ComponentDescriptionDTO component, ComponentConfigurationDTO made) {
        if (made.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
            return Stream.of(component.name + " failed: " + firstLine(made.failure));
        }
        if (made.state != ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
            return Stream.empty();
        }
        var missing = Arrays.stream(made.unsatisfiedReferences)
                .map(reference -> reference.name)
                .collect(Collectors.joining(", "));
        return Stream.of(component.name + " waits for " + missing);
    }

    private static String firstLine(String failure) {
        return failure == null ? "" : failure.lines().findFirst().orElse("");
    }
}
