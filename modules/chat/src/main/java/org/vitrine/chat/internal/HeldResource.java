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
import org.vitrine.showlog.LogEvent;
import org.vitrine.shows.ShowService;

/** Messages that staff look at before they are shown. */
@Component(service = HeldResource.class)
@JakartarsResource
@Path("shows/{slug}/held")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.CHAT_MODERATE)
public final class HeldResource {
    private final Floor floor;
    private final ShowLookup find;

    @Activate
    public HeldResource(@Reference Floor floor, @Reference ShowService shows) {
        this.floor = floor;
        this.find = new ShowLookup(shows);
    }

    /** Those that wait, the oldest first. */
    @GET
    public Waiting list(@PathParam("slug") String slug) {
        return new Waiting(floor.held(find.id(slug)));
    }

    /** Shows a message to all. */
    @POST
    @Path("{id}/approve")
    public void approve(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context SecurityContext security) {
        check(floor.approve(find.id(slug), id, AsStaff.of(security)), id);
    }

    /** Does not show a message. */
    @POST
    @Path("{id}/refuse")
    public void refuse(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context SecurityContext security) {
        check(floor.refuse(find.id(slug), id, AsStaff.of(security)), id);
    }

    /** Messages that wait, as they stand in the log. */
    public record Waiting(List<LogEvent> items) {}

    private static void check(boolean waited, UUID id) {
        if (!waited) {
            throw Problem.of(404, "not-held", "The message " + id + " does not wait any more.")
                    .asException();
        }
    }
}
