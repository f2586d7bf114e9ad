// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** Tickets, with which a caller enters a show's room. */
@Component(service = TicketsResource.class)
@JakartarsResource
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit({Permit.SHOPPER, Permit.STAFF})
public final class TicketsResource {
    private final SignedCredentials credentials;
    private final Clock clock;
    private volatile @Nullable ShowService shows;

    @Activate
    public TicketsResource(@Reference SignedCredentials credentials, @Reference Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addShows(ShowService added) {
        shows = added;
    }

    void removeShows(ShowService removed) {
        if (shows == removed) {
            shows = null;
        }
    }

    /** A ticket for one show's room, good for a minute. */
    @POST
    @OwnIdempotency
    public Response issue(@Nullable Wish body, @Context SecurityContext security) {
        var service = shows;
        if (body == null || body.show() == null) {
            throw Problem.of(400, "bad-request", "A ticket needs a \"show\".").asException();
        }
        var show = service == null
                ? null
                : service.find(Slug.of(body.show())).map(Show::id).orElse(null);
        if (show == null) {
            throw Problem.of(404, "no-such-show", "There is no show \"" + body.show() + "\".")
                    .asException();
        }
        var ticket = new Ticket(
                credentials.ticket(Caller.of(security), show), clock.instant().plus(SignedCredentials.TICKET_LIFE));
        return Response.status(Response.Status.CREATED).entity(ticket).build();
    }

    /** For which show, by its slug. */
    public record Wish(@Nullable String show) {}

    /** The ticket. */
    public record Ticket(String ticket, Instant expiresAt) {
        @Override
        public String toString() {
            return "Ticket";
        }
    }
}
