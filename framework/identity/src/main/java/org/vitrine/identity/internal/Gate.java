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
        var caller = caller(request);
        if (!isPermitted(caller)) {
            throw refusal(caller).asException();
        }
        request.setSecurityContext(
                new Known(caller, request.getSecurityContext().isSecure()));
    }

    private Caller caller(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return credentials
                    .resolve(authorization.substring(BEARER.length()).strip())
                    .orElseThrow(
                            () -> Problem.of(401, "bad-token", "The token is not known or has expired; get a new one.")
                                    .asException());
        }
        return SessionCookie.in(request.getCookies(), Peer.of(request))
                .flatMap(sessions::find)
                .<Caller>map(session -> checked(session, request))
                .orElseGet(Caller.Anonymous::new);
    }

    private static Caller checked(Sessions.Session session, ContainerRequestContext request) {
        var token = request.getHeaderString(CSRF);
        boolean safe = SAFE.contains(request.getMethod());
        if (!safe && (token == null || !Digests.same(token, session.csrf()))) {
            throw Problem.of(403, "csrf", "Send the session's token in the header " + CSRF + ".")
                    .asException();
        }
        return session.staff();
    }

    private boolean isPermitted(Caller caller) {
        return permitted.stream().anyMatch(what -> switch (what) {
            case Permit.ANYONE -> true;
            case Permit.SHOPPER -> caller instanceof Caller.Shopper;
            case Permit.STAFF -> caller instanceof Caller.Staff;
            default -> caller.may(what);
        });
    }

    private Problem refusal(Caller caller) {
        if (permitted.isEmpty()) {
            return Problem.of(403, "not-permitted", "Nobody is permitted to do this: the method does not say who may.");
        }
        if (caller instanceof Caller.Anonymous) {
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
