// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import io.vertx.core.Context;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Peer;
import org.vitrine.http.internal.Visit;

/**
 * One request on its way through a generation: which part it is busy in, and whether it was turned back because that
 * part has gone or is only just coming.
 *
 * <p>The way in is one thread's; {@link #leave} may be called by any, and as often as it likes.
 */
final class Exchange {
    private static final String PROPERTY = "org.vitrine.http.exchange";

    private final Visit visit;
    private final @Nullable RequestBody body;
    private final Context loop;
    private final AtomicReference<@Nullable Part> busyIn = new AtomicReference<>();
    private final AtomicReference<@Nullable Tally> countedIn = new AtomicReference<>();
    private final Predicate<Generation> outdated;
    private volatile boolean turnedBack;
    private boolean matched;
    private @Nullable Generation generation;

    /** @param outdated whether there is a newer generation than this or soon will be, in which more may be found */
    Exchange(Visit visit, Context loop, Predicate<Generation> outdated) {
        this.visit = visit;
        this.loop = loop;
        this.outdated = outdated;
        this.body = hasBody(visit) ? new RequestBody(visit.request(), loop) : null;
    }

    static Exchange of(ContainerRequestContext request) {
        return (Exchange) Objects.requireNonNull(request.getProperty(PROPERTY), "not one of our requests");
    }

    /** Sends it through a generation; false if it was turned back and may be sent through the next one. */
    boolean run(Generation next) {
        if (!next.tally().enter()) {
            return false;
        }
        generation = next;
        countedIn.set(next.tally());
        turnedBack = false;
        next.handler().handle(request(next));
        if (turnedBack) {
            leave();
        }
        return !turnedBack;
    }

    /** Counts it into a part; false if that has gone. */
    boolean enter(Part part) {
        if (!part.enter()) {
            turnedBack = true;
            return false;
        }
        busyIn.set(part);
        matched = true;
        return true;
    }

    /** Turns it back if nothing was found for it, but soon may be. */
    void notFound() {
        var now = generation;
        turnedBack = !matched && now != null && outdated.test(now);
    }

    void limitBody(long bytes) {
        if (body != null) {
            body.limit(bytes);
        }
    }

    boolean turnedBack() {
        return turnedBack;
    }

    /** It holds up nobody's going any more, though it may not be answered yet. */
    void leavePart() {
        var part = busyIn.getAndSet(null);
        if (part != null) {
            part.leave();
        }
    }

    /** It is answered. */
    void leave() {
        leavePart();
        var tally = countedIn.getAndSet(null);
        if (tally != null) {
            tally.leave();
        }
    }

    Visit visit() {
        return visit;
    }

    Context loop() {
        return loop;
    }

    private ContainerRequest request(Generation generation) {
        var uris = RequestUris.of(visit);
        var method = visit.request().method().name();
        var configuration = generation.handler().getConfiguration();
        var request = new ContainerRequest(
                uris.base(),
                uris.request(),
                method,
                new Nobody(visit.peer()),
                new MapPropertiesDelegate(),
                configuration);
        visit.request().headers().forEach((name, value) -> request.header(name, value));
        request.setProperty(PROPERTY, this);
        request.setProperty(Peer.PROPERTY, visit.peer());
        request.setEntityStream(body == null ? InputStream.nullInputStream() : body);
        request.setWriter(new Answer(this));
        return request;
    }

    private static boolean hasBody(Visit visit) {
        var length = visit.header("Content-Length");
        return (!length.isEmpty() && !length.equals("0"))
                || !visit.header("Transfer-Encoding").isEmpty()
                || (length.isEmpty() && !visit.reads() && !visit.request().isEnded());
    }
}
