// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Problem;
import org.vitrine.http.internal.rest.RestDoor;
import org.vitrine.http.internal.ui.UiDoor;

/** Sends each request to the place it is for: health, metrics, raw routes, sockets, REST, pages; in this order. */
@Component(service = Front.class, immediate = true, configurationPid = HttpConfig.PID)
public final class Front {
    private static final System.Logger LOG = System.getLogger(Front.class.getName());

    private final Listener listener;
    private final Reception reception;
    private final Start start;
    private final List<Door> doors;

    @Activate
    public Front(
            HttpConfig config,
            @Reference Listener listener,
            @Reference Start start,
            @Reference HealthDoor health,
            @Reference MetricsDoor metrics,
            @Reference RawDoor raw,
            @Reference SocketDoor sockets,
            @Reference RestDoor rest,
            @Reference UiDoor ui) {
        this(listener, start, Networks.of(config.trustedProxies()), List.of(health, metrics, raw, sockets, rest, ui));
    }

    Front(Listener listener, Start start, Networks trustedProxies, List<Door> doors) {
        this.listener = listener;
        this.start = start;
        this.reception = new Reception(trustedProxies);
        this.doors = List.copyOf(doors);
        listener.admit(this::receive, reception);
    }

    /** Lets nobody in any more. */
    @Deactivate
    public void close() {
        listener.shut();
    }

    private void receive(HttpServerRequest request) {
        var visit = reception.receive(request);
        if (visit.isEmpty()) {
            Answers.problem(request, Problem.of(400, "bad-request", "The request's path cannot be read."));
            return;
        }
        try {
            lead(visit.get());
        } catch (RuntimeException e) {
            Answers.problem(request, Incidents.report(request.method() + " " + request.path(), e));
        }
    }

    private void lead(Visit visit) {
        basicHeaders(visit);
        for (var door : doors) {
            if (door.take(visit)) {
                return;
            }
        }
        if (start.over()) {
            LOG.log(System.Logger.Level.DEBUG, () -> "Nothing at " + visit.path());
            Answers.notFound(visit);
        } else {
            Answers.later(visit.request(), "The shop is starting; try again in a moment.");
        }
    }

    private static void basicHeaders(Visit visit) {
        var response = visit.request().response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        if (visit.peer().secure()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
