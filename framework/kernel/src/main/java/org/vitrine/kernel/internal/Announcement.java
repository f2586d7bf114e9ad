// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.http.Listening;

/** Waits until all parts are well and says so once; after a while it says what it is waiting for. */
final class Announcement implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Announcement.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final BundleContext context;
    private final Clock clock;
    private final Thread thread;

    private Announcement(BundleContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("vitrine-announcement").unstarted(this::await);
    }

    static Announcement whenReady(BundleContext context, Clock clock) {
        var announcement = new Announcement(context, clock);
        announcement.thread.start();
        return announcement;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void await() {
        var deadline = clock.instant().plus(PATIENCE);
        try {
            while (!announce()) {
                deadline = complain(deadline);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean announce() {
        var listening = services(Listening.class).findFirst();
        if (listening.isEmpty()
                || problems().findAny().isPresent()
                || !Components.unsatisfied(context).isEmpty()) {
            return false;
        }
        System.out.println("Vitrine is ready: " + listening.get().publicUrl() + "/");
        System.out.flush();
        return true;
    }

    private Instant complain(Instant deadline) {
        if (clock.instant().isBefore(deadline)) {
            return deadline;
        }
        var what = Stream.concat(
                        problems(),
                        Stream.concat(
                                services(Listening.class).findAny().isPresent()
                                        ? Stream.empty()
                                        : Stream.of("nothing listens on the port"),
                                Components.unsatisfied(context).stream()))
                .collect(Collectors.joining("; "));
        LOG.log(System.Logger.Level.WARNING, "Vitrine is not ready yet: " + what);
        return clock.instant().plus(PATIENCE);
    }

    private Stream<String> problems() {
        return services(HealthCheck.class).flatMap(check -> problem(check).stream());
    }

    private static Optional<String> problem(HealthCheck check) {
        return check.check() instanceof Health.Down down
                ? Optional.of(check.name() + ": " + down.what() + " " + down.remedy())
                : Optional.empty();
    }

    private <S> Stream<S> services(Class<S> type) {
        try {
            return context.getServiceReferences(type, null).stream()
                    .map((ServiceReference<S> reference) -> context.getService(reference))
                    .filter(Objects::nonNull);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
