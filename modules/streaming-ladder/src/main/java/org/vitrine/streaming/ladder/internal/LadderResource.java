// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** The ladder of a show's stream ({@code ?show=} its address), for those who run it. */
@Component(service = LadderResource.class)
@JakartarsResource
@Path("ladder")
@Produces(MediaType.APPLICATION_JSON)
public final class LadderResource {
    private final Ladder ladder;
    private final ShowService shows;

    @Activate
    public LadderResource(@Reference Ladder ladder, @Reference ShowService shows) {
        this.ladder = ladder;
        this.shows = shows;
    }

    @GET
    @Permit({Permissions.SHOWS_RUN, Permissions.SHOWS_PLAN})
    public LadderState state(@QueryParam("show") @DefaultValue("") String slug) {
        return find(slug)
                .map(show -> ladder.state(show.id()))
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show at this address.")
                        .asException());
    }

    private Optional<Show> find(String slug) {
        try {
            return shows.find(Slug.of(slug));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
