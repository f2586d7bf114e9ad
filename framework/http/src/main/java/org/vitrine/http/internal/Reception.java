// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.http.Peer;

/** Finds out who makes a request: what proxies say of it counts only where the operator trusts them. */
final class Reception {
    private final Networks trusted;

    Reception(Networks trusted) {
        this.trusted = trusted;
    }

    /** Empty where the request's path cannot be meant: not absolute, or with dots to climb up by. */
    Optional<Visit> receive(HttpServerRequest request) {
        var path = request.path();
        if (path == null || !path.startsWith("/") || climbs(path)) {
            return Optional.empty();
        }
        var near = nearest(request);
        boolean proxied = trusted.contain(near);
        boolean secure = proxied ? "https".equalsIgnoreCase(last(request, "X-Forwarded-Proto")) : request.isSSL();
        var host = host(request, proxied);
        var peer = new Peer(address(request), secure, loopback(request, near, host));
        return Optional.of(new Visit(request, path, peer, (secure ? "https://" : "http://") + host));
    }

    /** The address that a request comes from. */
    String address(HttpServerRequest request) {
        var near = nearest(request);
        return trusted.contain(near) ? behind(request, near) : near;
    }

    private static boolean climbs(String path) {
        return Stream.of(path.split("/"))
                .map(Reception::undotted)
                .anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static String undotted(String segment) {
        return segment.replace("%2e", ".").replace("%2E", ".");
    }

    private String behind(HttpServerRequest request, String near) {
        var chain = List.of(header(request, "X-Forwarded-For").split(","));
        for (var address : chain.reversed()) {
            var stripped = address.strip();
            if (!trusted.contain(stripped)) {
                return Networks.literal(stripped) ? stripped : near;
            }
        }
        return near;
    }

    private static String host(HttpServerRequest request, boolean proxied) {
        var forwarded = proxied ? last(request, "X-Forwarded-Host") : "";
        var authority = request.authority();
        var host = forwarded.isEmpty() && authority != null ? authority.toString() : forwarded;
        return host.matches("[A-Za-z0-9.\\-:\\[\\]]+") ? host : "localhost";
    }

    private static boolean loopback(HttpServerRequest request, String near, String host) {
        return near.matches("127\\..*|::1|0:0:0:0:0:0:0:1")
                && host.matches("localhost(:\\d+)?|127\\.[0-9.]+(:\\d+)?|\\[::1](:\\d+)?")
                && header(request, "X-Forwarded-For").isEmpty()
                && header(request, "Forwarded").isEmpty();
    }

    private static String nearest(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var address = remote == null ? null : remote.hostAddress();
        return address == null ? "unknown" : address;
    }

    private static String last(HttpServerRequest request, String name) {
        return List.of(header(request, name).split(",")).getLast().strip();
    }

    private static String header(HttpServerRequest request, String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
