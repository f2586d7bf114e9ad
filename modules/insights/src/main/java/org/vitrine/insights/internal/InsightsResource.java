// SPDX-License-Identifier: Apache-2.0
package org.vitrine.insights.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** A show's figures for staff; those of money only with the permission for it. */
@Component(service = InsightsResource.class)
@JakartarsResource
@Path("shows/{slug}/insights")
@Permit(Permissions.INSIGHTS_READ)
public final class InsightsResource {
    private static final int MOST_SHOWS_KEPT = 100;

    private final ShowService shows;
    private final ShowLog log;
    private final Cache<ShowId, FigureFold> folds =
            Caffeine.newBuilder().maximumSize(MOST_SHOWS_KEPT).build();

    @Activate
    public InsightsResource(@Reference ShowService shows, @Reference ShowLog log) {
        this.shows = shows;
        this.log = log;
    }

    /** The figures up to this moment. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ShowFigures figures(@PathParam("slug") String slug, @Context SecurityContext security) {
        var figures = folds.get(show(slug).id(), id -> new FigureFold(log, id)).figures();
        return Caller.of(security).may(Permissions.INSIGHTS_REVENUE) ? figures : figures.withoutMoney();
    }

    /** The same, minute by minute, for a spreadsheet. */
    @GET
    @Path("csv")
    @Produces("text/csv")
    public String csv(@PathParam("slug") String slug, @Context SecurityContext security) {
        return FigureCsv.write(figures(slug, security));
    }

    private Show show(String slug) {
        return shows.find(Slug.of(slug))
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                        .asException());
    }
}
