// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.shows.ShowService;

/** A banned shopper's own word. */
@Component(service = OwnAppealResource.class)
@JakartarsResource
@Path("shows/{slug}/appeal")
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permit.SHOPPER)
public final class OwnAppealResource {
    private static final int LONGEST = 300;

    private final Appeals appeals;
    private final Standings standings;
    private final ShowLookup find;

    @Activate
    public OwnAppealResource(@Reference Appeals appeals, @Reference Standings standings, @Reference ShowService shows) {
        this.appeals = appeals;
        this.standings = standings;
        this.find = new ShowLookup(shows);
    }

    /** Asks to be let back, once for each ban. */
    @POST
    public void make(@PathParam("slug") String slug, @Nullable Note body, @Context SecurityContext security) {
        var shopper = banned(security);
        var note = Optional.ofNullable(body)
                .flatMap(given -> Optional.ofNullable(given.note()))
                .flatMap(Words::of)
                .filter(words -> words.text().codePointCount(0, words.text().length()) <= LONGEST)
                .orElseThrow(() -> Problem.of(400, "bad-request", "A \"note\" has 1 to " + LONGEST + " characters.")
                        .asException());
        if (!appeals.make(find.id(slug), shopper, note)) {
            throw Problem.of(409, "appealed-before", "You have written already.")
                    .asException();
        }
    }

    /** What a banned shopper has to say. */
    public record Note(@Nullable String note) {}

    private Caller.Shopper banned(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Shopper shopper
                && standings.of(shopper.id()).banned()) {
            return shopper;
        }
        throw Problem.of(409, "not-banned", "You are not banned.").asException();
    }
}
