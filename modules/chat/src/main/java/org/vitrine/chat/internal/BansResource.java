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
import org.vitrine.chat.ChatService;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.ShopperId;
import org.vitrine.shows.ShowService;

/** Who may not speak. */
@Component(service = BansResource.class)
@JakartarsResource
@Path("shows/{slug}/bans")
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permissions.CHAT_BAN)
public final class BansResource {
    private final ChatService chat;
    private final ShowLookup find;

    @Activate
    public BansResource(@Reference ChatService chat, @Reference ShowService shows) {
        this.chat = chat;
        this.find = new ShowLookup(shows);
    }

    /** Keeps a shopper from speaking. */
    @POST
    public void ban(@PathParam("slug") String slug, @Nullable Ban body, @Context SecurityContext security) {
        if (body == null || body.shopper() == null) {
            throw Problem.of(400, "bad-request", "A ban needs a \"shopper\".").asException();
        }
        chat.ban(find.id(slug), new ShopperId(body.shopper()), AsStaff.of(security));
    }

    /** Lets a shopper speak again. */
    @DELETE
    @Path("{shopper}")
    public void unban(
            @PathParam("slug") String slug, @PathParam("shopper") UUID shopper, @Context SecurityContext security) {
        chat.unban(find.id(slug), new ShopperId(shopper), AsStaff.of(security));
    }

    /** Who is to be banned. */
    public record Ban(@Nullable UUID shopper) {}
}
