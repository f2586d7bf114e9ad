// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Peer;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;

/** Log-in and log-out of staff. */
@Component(
        service = SessionsResource.class,
        configurationPid = IdentityConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@JakartarsResource
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@OwnIdempotency
public final class SessionsResource {
    private final Sessions sessions;
    private final SqlStaff staff;
    private final Attempts failures;

    @Activate
    public SessionsResource(IdentityConfig config, @Reference Sessions sessions, @Reference SqlStaff staff) {
        this.sessions = sessions;
        this.staff = staff;
        this.failures = new Attempts(config.failedLoginsPerMinute());
    }

    /** Logs in; the answer sets a cookie and tells the token for changing requests. */
    @POST
    @Permit(Permit.ANYONE)
    public Response logIn(@Nullable LogIn body, @Context Peer peer) {
        if (!peer.secure() && !peer.loopback()) {
            throw Problem.of(
                            403,
                            "insecure-login",
                            "Log-in over plain http is refused: use https (--tls-cert and --tls-key, or a proxy that is named in trustedProxies).")
                    .asException();
        }
        if (body == null || body.email() == null || body.password() == null) {
            throw Problem.of(400, "bad-request", "A log-in needs an \"email\" and a \"password\".")
                    .asException();
        }
        var account = "account " + body.email().strip().toLowerCase(Locale.ROOT);
        if (failures.isOver(peer.address()) || failures.isOver(account)) {
            throw Problem.of(429, "too-many-logins", "Too many log-ins have failed; wait a minute.")
                    .asException();
        }
        var found = staff.authenticate(body.email(), body.password());
        if (found.isEmpty()) {
            failures.count(peer.address());
            failures.count(account);
            throw Problem.of(401, "wrong-login", "E-mail address or password are wrong.")
                    .asException();
        }
        var opened = sessions.open(found.get());
        return Response.status(Response.Status.CREATED)
                .cookie(SessionCookie.with(opened.token(), peer))
                .entity(SessionJson.of(opened.session()))
                .build();
    }

    /** Who has logged in, with the token for changing requests. */
    @GET
    @Path("current")
    @Permit(Permit.ANYONE)
    public SessionJson current(@Context HttpHeaders headers, @Context Peer peer) {
        return SessionCookie.in(headers.getCookies(), peer)
                .flatMap(sessions::find)
                .map(SessionJson::of)
                .orElseThrow(() ->
                        Problem.of(401, "who-are-you", "Nobody has logged in.").asException());
    }

    /** Logs out. */
    @DELETE
    @Path("current")
    @Permit(Permit.ANYONE)
    public Response logOut(@Context HttpHeaders headers, @Context Peer peer) {
        SessionCookie.in(headers.getCookies(), peer).ifPresent(sessions::close);
        return Response.noContent().cookie(SessionCookie.removed(peer)).build();
    }

    /** What a log-in needs. */
    public record LogIn(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "LogIn";
        }
    }

    /** A session as it is told. */
    public record SessionJson(String csrfToken, StaffJson staff) {
        static SessionJson of(Sessions.Session session) {
            return new SessionJson(session.csrf(), StaffJson.of(session.staff()));
        }
    }
}
