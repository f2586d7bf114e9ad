// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

/** The health of a show's stream, for those who run it. */
@Component(service = StreamResource.class)
@JakartarsResource
@Path("shows/{slug}/stream")
@Produces(MediaType.APPLICATION_JSON)
public final class StreamResource {
    private final LiveStreaming streaming;
    private final ShowService shows;

    @Activate
    public StreamResource(@Reference LiveStreaming streaming, @Reference ShowService shows) {
        this.streaming = streaming;
        this.shows = shows;
    }

    @GET
    @Permit({Permissions.SHOWS_RUN, Permissions.SHOWS_PLAN})
    public StreamReport stream(@PathParam("slug") String slug, @Context HttpHeaders headers) {
        var show = find(slug)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show at this address.")
                        .asException());
        var picture = streaming.streams().find(show.id()).map(MediaPath::greenRoom);
        return StreamReport.of(streaming.health(show.id()), picture, headers.getAcceptableLanguages());
    }

    private Optional<Show> find(String slug) {
        try {
            return shows.find(Slug.of(slug));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
