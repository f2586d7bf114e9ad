// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ContainerRequest;
import org.vitrine.http.Peer;

/** Hands a resource method its {@code @Context Peer}; made by Jersey. */
public final class PeerOfRequest implements Supplier<Peer> {
    private final Provider<ContainerRequest> request;

    @Inject
    public PeerOfRequest(Provider<ContainerRequest> request) {
        this.request = request;
    }

    @Override
    public Peer get() {
        return Peer.of(request.get());
    }
}
