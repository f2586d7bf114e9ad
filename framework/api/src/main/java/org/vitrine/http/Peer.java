// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Who is at the other end of a REST request; a resource method takes it as {@code @Context Peer}.
 *
 * @param address the IP address, believed from {@code X-Forwarded-For} where a trusted proxy says it
 * @param secure whether the browser speaks https, be it to us or to a trusted proxy
 * @param loopback whether it is this machine itself that asks, with no proxy between
 */
public record Peer(String address, boolean secure, boolean loopback) {
    /** The name of the request property that holds it. */
    public static final String PROPERTY = "org.vitrine.http.peer";

    /** The peer of a request, for filters. */
    public static Peer of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Peer peer ? peer : new Peer("unknown", false, false);
    }
}
