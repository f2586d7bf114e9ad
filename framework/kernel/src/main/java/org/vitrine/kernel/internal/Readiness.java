// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.http.Listening;
import org.vitrine.kernel.internal.bundles.ComponentState;

/** How far the shop is, asked of its services and components. */
final class Readiness {
    private static final System.Logger LOG = System.getLogger(Readiness.class.getName());

    private final BundleContext context;
    private final int distributionLevel;

    /** Components of bundles above this level are plug-ins', which nobody waits for. */
    Readiness(BundleContext context, int distributionLevel) {
        this.context = context;
        this.distributionLevel = distributionLevel;
    }

    /** Where browsers reach the shop, once the port is open. */
    Optional<String> address() {
        return ask(Listening.class, Listening::publicUrl).findFirst();
    }

    /** What keeps the shop from taking traffic, in sentences. */
    List<String> ills() {
        return ask(HealthCheck.class, Readiness::ill).flatMap(Optional::stream).toList();
    }

    /** The components of the distribution that lack a service. */
    List<ComponentState> waiting() {
        return notRunning().filter(component -> !component.failed()).toList();
    }

    /** The first component of the distribution that threw when it was started. */
    Optional<ComponentState> failed() {
        return notRunning().filter(ComponentState::failed).findFirst();
    }

    private Stream<ComponentState> notRunning() {
        return ComponentState.allNotRunning(context).stream()
                .filter(component -> component.level() <= distributionLevel);
    }

    private static Optional<String> ill(HealthCheck check) {
        try {
            return check.check() instanceof Health.Down down
                    ? Optional.of(check.name() + ": " + down.what() + " " + down.remedy())
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A health check failed", e);
            return Optional.of("A health check failed: " + e);
        }
    }

    private <S, A> Stream<A> ask(Class<S> type, Function<S, A> question) {
        try {
            return context.getServiceReferences(type, null).stream().flatMap(reference -> ask(reference, question));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private <S, A> Stream<A> ask(ServiceReference<S> reference, Function<S, A> question) {
        var service = context.getService(reference);
        if (service == null) {
            return Stream.empty();
        }
        try {
            return Stream.of(Objects.requireNonNull(question.apply(service)));
        } finally {
            context.ungetService(reference);
        }
    }
}
