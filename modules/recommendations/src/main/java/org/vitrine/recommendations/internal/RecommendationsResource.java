// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.recommendations.Suggestion;
import org.vitrine.recommendations.spi.Occasion;
import org.vitrine.showlog.ShowId;

/** What the asking shopper may like, on one place of a page. */
@Component(service = RecommendationsResource.class)
@JakartarsResource
@Path("recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permit.ANYONE)
public final class RecommendationsResource {
    private static final int MOST = 50;

    private final Suggestions suggestions;
    private final ShowNames names;

    @Activate
    public RecommendationsResource(@Reference Suggestions suggestions, @Reference ShowNames names) {
        this.suggestions = suggestions;
        this.names = names;
    }

    /** Suggestions, best first, each with its reason; only what can be bought now. */
    @GET
    public Answer suggest(
            @QueryParam("surface") @DefaultValue("show") String surface,
            @QueryParam("show") @Nullable String show,
            @QueryParam("limit") @DefaultValue("6") int limit,
            @Context SecurityContext security) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(400, "bad-request", "\"limit\" is between 1 and " + MOST + ", not " + limit + ".")
                    .asException();
        }
        Optional<ShowId> watched = names.idOf(show);
        return new Answer(suggestions.forOccasion(new Occasion(surface, watched, Caller.of(security), limit)));
    }

    /** A list, in the form of all lists. */
    public record Answer(List<Suggestion> items) {}
}
