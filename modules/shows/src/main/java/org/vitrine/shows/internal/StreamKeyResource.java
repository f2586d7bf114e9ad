// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.shows.ShowService;

/** The calling host's own stream key. */
@Component(service = StreamKeyResource.class)
@JakartarsResource
@Path("stream-key")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.SHOWS_RUN)
public final class StreamKeyResource {
    private final ShowService shows;

    @Activate
    public StreamKeyResource(@Reference ShowService shows) {
        this.shows = shows;
    }

    /** The key as it is. */
    @GET
    public Key key(@Context SecurityContext security) {
        return new Key(shows.streamKey(caller(security).id()));
    }

    /** A new key; the old one is worth nothing from now on. */
    @POST
    @OwnIdempotency
    public Key reissue(@Context SecurityContext security) {
        return new Key(shows.reissueStreamKey(caller(security).id()));
    }

    /** The key. */
    public record Key(String key) {
        @Override
        public String toString() {
            return "Key";
        }
    }

    private static Caller.Staff caller(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }
}
