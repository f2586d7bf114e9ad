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
import java.time.Duration;
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

/** Who may not speak for a time. */
@Component(service = MutesResource.class)
@JakartarsResource
@Path("shows/{slug}/mutes")
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permissions.CHAT_MODERATE)
public final class MutesResource {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Moderation moderation;
    private final ShowLookup find;

    @Activate
    public MutesResource(@Reference Moderation moderation, @Reference ShowService shows) {
        this.moderation = moderation;
        this.find = new ShowLookup(shows);
    }

    /** Keeps a shopper from speaking for so many minutes from now. */
    @POST
    public void mute(@PathParam("slug") String slug, @Nullable Mute body, @Context SecurityContext security) {
        if (body == null || body.shopper() == null || body.minutes() < 1 || body.minutes() > LONGEST.toMinutes()) {
            throw Problem.of(
                            400,
                            "bad-request",
                            "A mute needs a \"shopper\" and \"minutes\" from 1 to " + LONGEST.toMinutes() + ".")
                    .asException();
        }
        moderation.mute(act(slug, body.shopper(), security), Duration.ofMinutes(body.minutes()));
    }

    /** Lets a shopper speak again. */
    @DELETE
    @Path("{shopper}")
    public void unmute(
            @PathParam("slug") String slug, @PathParam("shopper") UUID shopper, @Context SecurityContext security) {
        moderation.unmute(act(slug, shopper, security));
    }

    /** Who is to be silent, and for how long. */
    public record Mute(@Nullable UUID shopper, int minutes) {}

    private Moderation.Act act(String slug, UUID shopper, SecurityContext security) {
        return new Moderation.Act(find.id(slug), new ShopperId(shopper), AsStaff.of(security));
    }
}
