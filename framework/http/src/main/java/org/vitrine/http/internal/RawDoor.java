// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.http.vertx.VertxServer;

/**
 * The raw routes of rooms and streaming. Who asks for one that has just gone waits a moment for its next version.
 *
 * <p>Routes are read without a lock; {@code this} guards their change and those who wait.
 */
@Component(service = RawDoor.class)
public final class RawDoor implements Door {
    private static final long PATIENCE_MILLIS = 6_000;

    private final VertxServer server;
    private final List<Runnable> waiting = new ArrayList<>();
    private volatile Routes<RawRoute> routes = Routes.none();
    private volatile Routes<RawRoute> lately = Routes.none();

    @Activate
    public RawDoor(@Reference VertxServer server) {
        this.server = server;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(RawRoute route) {
        List<Runnable> woken;
        synchronized (this) {
            routes = routes.with(route.path(), route);
            woken = List.copyOf(waiting);
            waiting.clear();
        }
        woken.forEach(Runnable::run);
    }

    void remove(RawRoute route) {
        synchronized (this) {
            lately = lately.with(route.path(), route);
            routes = routes.without(route);
        }
        server.vertx().setTimer(PATIENCE_MILLIS, timer -> forget(route));
    }

    @Override
    public boolean take(Visit visit) {
        var match = routes.find(visit.path());
        if (match.isPresent()) {
            match.get().target().handle(visit.request(), match.get().parameters());
            return true;
        }
        return !lately.routes().isEmpty() && lately.find(visit.path()).isPresent() && park(visit);
    }

    private boolean park(Visit visit) {
        var context = server.vertx().getOrCreateContext();
        synchronized (this) {
            if (routes.find(visit.path()).isEmpty()) {
                visit.request().pause();
                waiting.add(() -> context.runOnContext(go -> again(visit)));
                return true;
            }
        }
        return take(visit);
    }

    private void again(Visit visit) {
        if (take(visit)) {
            visit.request().resume();
            return;
        }
        Answers.later(visit.request(), "This part of the shop is being replaced; try again in a moment.");
    }

    private void forget(RawRoute route) {
        List<Runnable> woken;
        synchronized (this) {
            lately = lately.without(route);
            woken = List.copyOf(waiting);
            waiting.clear();
        }
        woken.forEach(Runnable::run);
    }
}
