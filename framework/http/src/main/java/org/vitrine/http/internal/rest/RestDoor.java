// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;
import org.vitrine.http.internal.AddressLimits;
import org.vitrine.http.internal.Answers;
import org.vitrine.http.internal.Door;
import org.vitrine.http.internal.HttpConfig;
import org.vitrine.http.internal.Incidents;
import org.vitrine.http.internal.Start;
import org.vitrine.http.internal.Visit;

/**
 * The REST resources of all bundles, under {@code /api/v1/}; each request on a virtual thread of its own.
 *
 * <p>How a bundle is replaced without a request being lost: Declarative Services unbinds its resources before they are
 * deactivated. From then on they take no request; unbinding waits for those they have (their own, and neither
 * suspended ones nor open event streams). Requests for exactly their addresses wait for the next version, six seconds
 * at most, and are then answered with 503; so do all while the shop is starting. Without the extension that judges who may do what ({@code
 * vitrine.guard=true}) nobody is let in.
 */
@Component(
        service = {RestDoor.class, HealthCheck.class},
        configurationPid = HttpConfig.PID)
public final class RestDoor implements Door, HealthCheck {
    private static final System.Logger LOG = System.getLogger(RestDoor.class.getName());
    private static final Duration PARKING = Duration.ofSeconds(6);
    private static final String GUARD = "vitrine.guard";

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("rest-", 0).factory());
    private final Start start;
    private final Generations generations;
    private final Cors cors;
    private final AddressLimits limits;
    private final Duration draining;
    private final Parts parts = new Parts();
    /** Whether all that came at the start has been there: what comes or goes later is waited for by requests, not by the shop. */
    private volatile boolean complete;

    @Activate
    public RestDoor(HttpConfig config, @Reference Start start) {
        this(
                start,
                new Generations(PARKING, config.bodyLimitBytes()),
                new Cors(config.allowedOrigins()),
                new AddressLimits(config.requestsPerMinute(), System::nanoTime),
                Duration.ofSeconds(config.drainSeconds()));
    }

    RestDoor(Start start, Generations generations, Cors cors, AddressLimits limits, Duration draining) {
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        this.start = start;
        this.generations = generations;
        this.cors = cors;
        this.limits = limits;
        this.draining = draining;
    }

    @Reference(
            service = AnyService.class,
            target = "(osgi.jakartars.resource=true)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addResource(Object resource) {
        generations.add(parts.keep(new Part(resource, Part.Kind.RESOURCE)));
    }

    /** Returns when the resource has no request any more, or after the time that is given for it. */
    void removeResource(Object resource) {
        parts.drop(resource).ifPresent(part -> {
            generations.withdraw(part);
            drain(part);
        });
    }

    @Reference(
            service = AnyService.class,
            target = "(osgi.jakartars.extension=true)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addExtension(Object extension, Map<String, Object> properties) {
        boolean guard = Boolean.parseBoolean(String.valueOf(properties.get(GUARD)));
        generations.add(parts.keep(new Part(extension, guard ? Part.Kind.GUARD : Part.Kind.EXTENSION)));
    }

    void removeExtension(Object extension) {
        parts.drop(extension).ifPresent(generations::remove);
    }

    @Deactivate
    public void close() {
        generations.close();
        threads.shutdown();
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Health check() {
        var current = generations.current();
        if (current == null || !(complete || generations.settled())) {
            return new Health.Down("The REST resources are being put together.", "Wait a moment.");
        }
        complete = true;
        return current.guarded()
                ? new Health.Up()
                : new Health.Down(
                        "Nothing judges who may do what, so nobody is let in.", "Install the identity bundle.");
    }

    @Override
    public boolean take(Visit visit) {
        if (!visit.path().startsWith(RequestUris.MOUNTED_AT)) {
            return false;
        }
        if (cors.answers(visit) || limits.refuse(visit)) {
            return true;
        }
        var loop = Objects.requireNonNull(Vertx.currentContext(), "not on an event loop");
        // Felix's class loader may keep the thread of a request for ever (its m_classLocks), but must not keep a bundle
        // that goes by it
        var taken = new AtomicReference<@Nullable Exchange>(new Exchange(visit, loop, generations::outdated));
        threads.execute(() -> serve(Objects.requireNonNull(taken.getAndSet(null)), loop));
        return true;
    }

    private void serve(Exchange exchange, Context loop) {
        var request = exchange.visit().request();
        try {
            if (!run(exchange)) {
                loop.runOnContext(go -> Answers.later(
                        request,
                        "This part of the shop is being replaced or is still starting; try again in a moment."));
            }
        } catch (ProblemException e) {
            loop.runOnContext(go -> Answers.problem(request, e.problem()));
        } catch (RuntimeException e) {
            exchange.leave();
            Problem problem = Incidents.report(request.method() + " " + request.path(), e);
            loop.runOnContext(go -> Answers.problem(request, problem));
        }
    }

    private boolean run(Exchange exchange) {
        long deadline = System.nanoTime() + generations.parking().toNanos();
        if (!start.await(generations.parking())) {
            return false;
        }
        while (true) {
            var generation = generations.current();
            if (generation != null && generation.guarded() && answered(exchange, generation)) {
                return true;
            }
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative() || !generations.awaitNewer(generation, left)) {
                return false;
            }
        }
    }

    private static boolean answered(Exchange exchange, Generation generation) {
        if (exchange.visit().path().equals(RequestUris.MOUNTED_AT + "openapi.json")) {
            var description = generation.openApi().description();
            exchange.loop()
                    .runOnContext(go -> Answers.json(exchange.visit().request(), 200, "application/json", description));
            return true;
        }
        return exchange.run(generation);
    }

    private void drain(Part part) {
        if (!part.drain(draining)) {
            LOG.log(System.Logger.Level.WARNING, part + " goes, though requests to it have not ended in " + draining);
        }
    }
}
