// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.blobs.BlobId;
import org.vitrine.http.Problem;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.json.Json;
import org.vitrine.store.StoreBusy;

/**
 * Serves files at {@code /blobs/{sha256}}, to everyone and for ever: an id never means another content.
 *
 * <p>What is looked up may block and so happens on a virtual thread; the answer is sent by {@link BlobAnswer}.
 */
@Component
public final class BlobRoute implements RawRoute {
    private static final System.Logger LOG = System.getLogger(BlobRoute.class.getName());
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final StoredBlobs blobs;

    @Activate
    public BlobRoute(@Reference StoredBlobs blobs) {
        this.blobs = blobs;
    }

    @Override
    public String path() {
        return "/blobs/{sha256}";
    }

    @Override
    public void handle(HttpServerRequest request, Map<String, String> parameters) {
        if (!READING.contains(request.method())) {
            request.response().putHeader("Allow", "GET, HEAD");
            refuse(request, Problem.of(405, "method-not-allowed", "A file can be read, nothing else"));
            return;
        }
        var id = id(parameters.getOrDefault("sha256", ""));
        if (id.isEmpty()) {
            refuse(request, notFound());
            return;
        }
        var context = Objects.requireNonNull(Vertx.currentContext(), "raw routes are called on an event loop");
        Thread.ofVirtual().name("blob").start(() -> answer(request, id.get(), context));
    }

    private void answer(HttpServerRequest request, BlobId id, Context context) {
        try {
            blobs.read(id)
                    .ifPresentOrElse(
                            blob -> BlobAnswer.to(request, id, blob).send(context),
                            () -> context.runOnContext(now -> refuse(request, notFound())));
        } catch (StoreBusy e) {
            request.response().putHeader("Retry-After", "1");
            context.runOnContext(now -> refuse(request, Problem.of(503, "busy", "Try again in a second")));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The file " + id + " could not be served", e);
            context.runOnContext(now -> refuse(request, Problem.of(500, "failed", "The file could not be read")));
        }
    }

    private static Optional<BlobId> id(String text) {
        try {
            return Optional.of(BlobId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Problem notFound() {
        return Problem.of(404, "no-such-file", "There is no file with this id");
    }

    private static void refuse(HttpServerRequest request, Problem problem) {
        var response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        var unused = response.setStatusCode(problem.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(Json.write(problem));
    }
}
