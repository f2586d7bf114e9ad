// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.bundles;

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
 * @param bundle the id of its bundle
 * @param level the start level of its bundle
 * @param reason what it waits for, or the message of what it threw
 */
public record ComponentState(String name, long bundle, int level, boolean failed, String reason) {
    private static final String CAUSE = "Caused by: ";
    private static final List<String> CALLERS =
            List.of("java.lang.reflect.InvocationTargetException", "org.osgi.service.component.ComponentException");

    /** All components of Declarative Services that do not run; empty while there are no Declarative Services. */
    public static List<ComponentState> allNotRunning(BundleContext context) {
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
                Optional.of(new ComponentState(component.name, component.bundle.id, level, true, told(made.failure)));
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                Optional.of(new ComponentState(component.name, component.bundle.id, level, false, missing(made)));
            default -> Optional.empty();
        };
    }

    private static String missing(ComponentConfigurationDTO made) {
        return Arrays.stream(made.unsatisfiedReferences)
                .map(reference -> reference.name)
                .collect(Collectors.joining(", ", "waits for ", ""));
    }

    /** The first message in a stack trace that is of the component itself and not of those who called it. */
    static String told(String trace) {
        var heads = Stream.concat(trace.lines().limit(1), trace.lines().filter(line -> line.startsWith(CAUSE)))
                .map(line -> line.startsWith(CAUSE) ? line.substring(CAUSE.length()) : line)
                .toList();
        var head = heads.stream()
                .filter(line -> CALLERS.stream().noneMatch(line::startsWith))
                .findFirst()
                .orElseGet(() -> heads.isEmpty() ? "" : heads.getLast());
        int colon = head.indexOf(": ");
        return colon < 0 ? head : head.substring(colon + 2);
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
