// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.ShopperId;
import org.vitrine.shows.ShowService;

/** Whose words are seen by themselves and staff alone. */
@Component(service = ShadowBansResource.class)
@JakartarsResource
@Path("shows/{slug}/shadow-bans")
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permissions.CHAT_BAN)
public final class ShadowBansResource {
    private final Moderation moderation;
    private final ShowLookup find;

    @Activate
    public ShadowBansResource(@Reference Moderation moderation, @Reference ShowService shows) {
        this.moderation = moderation;
        this.find = new ShowLookup(shows);
    }

    /** Keeps what a shopper says from now on from all others. */
    @POST
    public void shadow(@PathParam("slug") String slug, @Nullable Shadow body, @Context SecurityContext security) {
        if (body == null || body.shopper() == null) {
            throw Problem.of(400, "bad-request", "A shadow ban needs a \"shopper\".")
                    .asException();
        }
        moderation.shadow(act(slug, body.shopper(), security));
    }

    /** Lets all see what a shopper says from now on. */
    @DELETE
    @Path("{shopper}")
    public void unshadow(
            @PathParam("slug") String slug, @PathParam("shopper") UUID shopper, @Context SecurityContext security) {
        moderation.unshadow(act(slug, shopper, security));
    }

    /** Whose words are to be kept from others. */
    public record Shadow(@Nullable UUID shopper) {}

    private Moderation.Act act(String slug, UUID shopper, SecurityContext security) {
        return new Moderation.Act(find.id(slug), new ShopperId(shopper), AsStaff.of(security));
    }
}
