// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.ShopperId;

/** The banned who ask to be let back, for staff. */
@Component(service = AppealsResource.class)
@JakartarsResource
@Path("appeals")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.CHAT_BAN)
public final class AppealsResource {
    private final Appeals appeals;

    @Activate
    public AppealsResource(@Reference Appeals appeals) {
        this.appeals = appeals;
    }

    /** Those that wait for an answer, the oldest first. */
    @GET
    public Open list() {
        return new Open(appeals.open());
    }

    /** Lifts the ban. */
    @POST
    @Path("{shopper}/lift")
    public void lift(@PathParam("shopper") UUID shopper, @Context SecurityContext security) {
        decide(shopper, true, security);
    }

    /** Lets the ban stand. */
    @POST
    @Path("{shopper}/keep")
    public void keep(@PathParam("shopper") UUID shopper, @Context SecurityContext security) {
        decide(shopper, false, security);
    }

    /** Appeals. */
    public record Open(List<Appeals.Appeal> items) {}

    private void decide(UUID shopper, boolean lift, SecurityContext security) {
        if (!appeals.decide(new ShopperId(shopper), lift, AsStaff.of(security))) {
            throw Problem.of(404, "no-such-appeal", "No appeal of this shopper waits.")
                    .asException();
        }
    }
}
