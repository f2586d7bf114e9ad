// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.http.ServerWebSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.http.Problem;
import org.vitrine.http.spi.SocketEndpoint;

/** The WebSockets of plug-ins. When an endpoint goes, its connections are closed with 1012: come again. */
@Component(service = SocketDoor.class)
public final class SocketDoor implements Door {
    private static final String MOUNTED_AT = "/api/v1/";

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("socket-", 0).factory());
    private final Map<SocketEndpoint, Set<PluginSocket>> open = new ConcurrentHashMap<>();
    /** Read without a lock, changed under {@code this}. */
    private volatile Routes<SocketEndpoint> endpoints = Routes.none();

    @Activate
    public SocketDoor() {
        // nothing to be handed; made public for Declarative Services
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void add(SocketEndpoint endpoint) {
        open.put(endpoint, ConcurrentHashMap.newKeySet());
        endpoints = endpoints.with(MOUNTED_AT + endpoint.path(), endpoint);
    }

    void remove(SocketEndpoint endpoint) {
        synchronized (this) {
            endpoints = endpoints.without(endpoint);
        }
        var sockets = open.remove(endpoint);
        if (sockets != null) {
            sockets.forEach(PluginSocket::restart);
        }
    }

    /** Closes every connection with 1012. */
    @Deactivate
    public void close() {
        open.values().forEach(sockets -> sockets.forEach(PluginSocket::restart));
        threads.shutdown();
    }

    @Override
    public boolean take(Visit visit) {
        var match = endpoints.find(visit.path());
        if (match.isEmpty()) {
            return false;
        }
        if (!visit.request().canUpgradeToWebSocket()) {
            return false;
        }
        var endpoint = match.get().target();
        visit.request()
                .toWebSocket()
                .onSuccess(socket -> begin(endpoint, socket, match.get().parameters()))
                .onFailure(e -> Answers.problem(
                        visit.request(), Problem.of(400, "bad-upgrade", "The WebSocket could not be opened.")));
        return true;
    }

    private void begin(SocketEndpoint endpoint, ServerWebSocket socket, Map<String, String> parameters) {
        var sockets = open.get(endpoint);
        var mine = new PluginSocket(socket, parameters, threads);
        if (sockets == null) {
            mine.restart();
            return;
        }
        sockets.add(mine);
        mine.begin(endpoint, () -> sockets.remove(mine));
    }
}
