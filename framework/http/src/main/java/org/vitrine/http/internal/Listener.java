// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.http.Listening;
import org.vitrine.http.vertx.VertxServer;

/**
 * Owns the one port and the sockets on it, and nothing else: whatever comes and goes behind it, it stays open.
 *
 * <p>One server for each processor shares the port, each on an event loop of its own. Until {@link #admit} has said
 * who takes the requests they are answered with 503.
 */
@Component(
        service = {Listener.class, VertxServer.class, Listening.class},
        immediate = true,
        configurationPid = HttpConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HttpConfig.class)
public final class Listener implements VertxServer, Listening {
    private static final System.Logger LOG = System.getLogger(Listener.class.getName());
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long MOST_SECONDS = 15;
    private static final Handler<HttpServerRequest> CLOSED =
            request -> Answers.later(request, "The shop is starting or stopping; try again in a moment.");

    private final Vertx vertx;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private final String publicUrl;
    private final Optional<PemKeyCertOptions> certificate;
    private final int port;
    private volatile Handler<HttpServerRequest> front = CLOSED;
    private volatile Reception reception = new Reception(Networks.of());

    @Activate
    public Listener(HttpConfig config) {
        this(PortSettings.of(config), Runtime.getRuntime().availableProcessors());
    }

    Listener(PortSettings settings, int instances) {
        this.vertx = PortSettings.newVertx();
        try {
            this.port = await(open(settings, instances));
        } catch (RuntimeException e) {
            vertx.close();
            throw settings.cannotOpen(e);
        }
        this.publicUrl = settings.publicUrl(port);
        this.certificate = settings.certificate();
        LOG.log(System.Logger.Level.INFO, "Listening on " + settings.bind() + ":" + port);
    }

    /** Hands all requests to this one from now on; the reception knows where they come from. */
    void admit(Handler<HttpServerRequest> newFront, Reception newReception) {
        reception = newReception;
        front = newFront;
    }

    /** Answers 503 to everything from now on. */
    void shut() {
        front = CLOSED;
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public String address(HttpServerRequest request) {
        return reception.address(request);
    }

    @Override
    public Optional<PemKeyCertOptions> certificate() {
        return certificate.map(PemKeyCertOptions::copy);
    }

    @Override
    public String publicUrl() {
        return publicUrl;
    }

    @Override
    public int port() {
        return port;
    }

    /** Lets go of the port at once, of the connections when their requests have ended or after some seconds. */
    @Deactivate
    public void close() {
        shut();
        var ending = servers.stream().map(server -> server.shutdown(GRACE)).toList();
        try {
            await(Future.join(ending).otherwiseEmpty().eventually(vertx::close));
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "The port was not closed in order", e);
        }
    }

    private Future<Integer> open(PortSettings settings, int instances) {
        var options = new DeploymentOptions().setInstances(instances);
        return vertx.deployVerticle(() -> new OneLoop(settings), options)
                .map(id -> servers.getFirst().actualPort());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The port took more than " + MOST_SECONDS + " s", e);
        }
    }

    /** One server on one event loop. */
    private final class OneLoop extends AbstractVerticle {
        private final PortSettings settings;

        OneLoop(PortSettings settings) {
            this.settings = settings;
        }

        @Override
        public void start(Promise<Void> started) {
            var server = vertx.createHttpServer(settings.options());
            var newcomers = new Newcomers(vertx, settings.firstRequest());
            server.connectionHandler(newcomers::arrived);
            server.requestHandler(request -> {
                newcomers.spoke(request.connection());
                front.handle(request);
            });
            servers.add(server);
            server.listen(settings.address()).<Void>mapEmpty().onComplete(started);
        }
    }
}
