// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Peer;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Credentials;
import org.vitrine.identity.Permit;
import org.vitrine.identity.ShopperId;

/** Guests: shoppers without an account. */
@Component(
        service = GuestsResource.class,
        configurationPid = IdentityConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@JakartarsResource
@Path("guests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@OwnIdempotency
public final class GuestsResource {
    private final SignedCredentials credentials;
    private final Attempts made;

    @Activate
    public GuestsResource(IdentityConfig config, @Reference SignedCredentials credentials) {
        this.credentials = credentials;
        this.made = new Attempts(config.guestsPerMinute());
    }

    /** Makes a guest; the token is good for a day. */
    @POST
    @Permit(Permit.ANYONE)
    public Response make(@Nullable NewGuest body, @Context Peer peer) {
        if (made.isOver(peer.address())) {
            throw Problem.of(429, "too-many-guests", "Too many guests come from this address; wait a minute.")
                    .asException();
        }
        made.count(peer.address());
        var guest = credentials.guest(body == null ? "" : body.nameOrNothing());
        return Response.status(Response.Status.CREATED)
                .entity(GuestJson.of(guest))
                .build();
    }

    /** The same guest under another name, with a fresh token; the one before stays good until it expires. */
    @PATCH
    @Path("current")
    @Permit(Permit.SHOPPER)
    public GuestJson rename(@Nullable NewGuest body, @Context SecurityContext security) {
        if (!(Caller.of(security) instanceof Caller.Shopper shopper)) {
            throw Problem.of(403, "not-permitted", "This is for guests.").asException();
        }
        var name = body == null || body.nameOrNothing().isBlank() ? shopper.displayName() : body.nameOrNothing();
        return GuestJson.of(credentials.guest(shopper.id(), name));
    }

    /** What a guest may say of itself. */
    public record NewGuest(@Nullable String name) {
        String nameOrNothing() {
            return name == null ? "" : name;
        }
    }

    /** A guest as it is told. */
    public record GuestJson(String token, Instant expiresAt, ShopperId id, String name) {
        static GuestJson of(Credentials.Guest guest) {
            return new GuestJson(
                    guest.token(),
                    guest.expiresAt(),
                    guest.shopper().id(),
                    guest.shopper().displayName());
        }

        @Override
        public String toString() {
            return "GuestJson[" + id + "]";
        }
    }
}
