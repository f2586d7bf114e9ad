// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.vitrine.http.Peer;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;

/** Finds out who makes a request, by bearer token or by a session's cookie, and lets in whom the method permits. */
@Priority(Priorities.AUTHENTICATION)
final class Gate implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String CSRF = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;
    private final SignedCredentials credentials;
    private final List<String> permitted;

    Gate(Sessions sessions, SignedCredentials credentials, String[] permitted) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.permitted = List.of(permitted);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var presented = presented(request);
        if (!isPermitted(presented.caller())) {
            throw refusal(presented).asException();
        }
        request.setSecurityContext(
                new Known(presented.caller(), request.getSecurityContext().isSecure()));
    }

    private Presented presented(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            var token = authorization.substring(BEARER.length()).strip();
            return new Presented(credentials.resolve(token).orElseThrow(Gate::badToken), false);
        }
        return SessionCookie.in(request.getCookies(), Peer.of(request))
                .flatMap(sessions::find)
                .map(session -> presented(session, request))
                .orElseGet(() -> new Presented(new Caller.Anonymous(), false));
    }

    /**
     * A cookie comes by itself, also where another site or the storefront in the same browser asks: without the session's token a
     * changing request is nobody's.
     */
    private static Presented presented(Sessions.Session session, ContainerRequestContext request) {
        var token = request.getHeaderString(CSRF);
        boolean sent = SAFE.contains(request.getMethod()) || (token != null && Digests.same(token, session.csrf()));
        return sent ? new Presented(session.staff(), false) : new Presented(new Caller.Anonymous(), true);
    }

    private static RuntimeException badToken() {
        return Problem.of(401, "bad-token", "The token is not known or has expired; get a new one.")
                .asException();
    }

    private boolean isPermitted(Caller caller) {
        return permitted.stream().anyMatch(what -> switch (what) {
            case Permit.ANYONE -> true;
            case Permit.SHOPPER -> caller instanceof Caller.Shopper;
            case Permit.STAFF -> caller instanceof Caller.Staff;
            default -> caller.may(what);
        });
    }

    private Problem refusal(Presented presented) {
        if (permitted.isEmpty()) {
            return Problem.of(403, "not-permitted", "Nobody is permitted to do this: the method does not say who may.");
        }
        if (presented.lacksCsrf()) {
            return Problem.of(403, "csrf", "Send the session's token in the header " + CSRF + ".");
        }
        if (presented.caller() instanceof Caller.Anonymous) {
            return Problem.of(
                    401,
                    "who-are-you",
                    permitted.contains(Permit.SHOPPER)
                            ? "Get a guest token with POST /api/v1/guests and send it as Bearer."
                            : "Log in, or send an API key as Bearer.");
        }
        return Problem.of(403, "not-permitted", "This needs " + String.join(" or ", names()) + ".");
    }

    private List<String> names() {
        return permitted.stream()
                .map(what -> Arrays.asList(Permit.SHOPPER, Permit.STAFF).contains(what)
                        ? "to be " + what
                        : "the permission " + what)
                .toList();
    }

    /** Whom the credentials stand for; nobody, where those of a session lack its token. */
    private record Presented(Caller caller, boolean lacksCsrf) {}

    private record Known(Caller caller, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.may(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Vitrine";
        }
    }
}
