// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;

/** Reads logs over REST: the whole one for staff, its public part for everyone once the show has begun. */
@Component(service = LogResource.class)
@JakartarsResource
@Path("shows")
@Produces(MediaType.APPLICATION_JSON)
public final class LogResource {
    private static final int USUAL_PAGE = 200;
    private static final int LONGEST_PAGE = 1000;

    private final ShowLog log;
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    @Activate
    public LogResource(@Reference ShowLog log) {
        this.log = log;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addShows(ShowService added) {
        shows.set(added);
    }

    void removeShows(ShowService removed) {
        shows.compareAndSet(removed, null);
    }

    /** All that happened, for staff. */
    @GET
    @Path("{slug}/log")
    @Permit(Permit.STAFF)
    public LogPage log(
            @PathParam("slug") String slug,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        return page(show(slug), Caller.Staff.SYSTEM, after, limit);
    }

    /** What everyone may see of a show that is on air or over. */
    @GET
    @Path("{slug}/replay")
    @Permit(Permit.ANYONE)
    public LogPage replay(
            @PathParam("slug") String slug,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        var show = show(slug);
        if (show.state() != ShowState.LIVE && show.state() != ShowState.ENDED) {
            throw Problem.of(409, "not-started", "The show \"" + slug + "\" has not begun; come back when it has")
                    .asException();
        }
        return page(show, new Caller.Anonymous(), after, limit);
    }

    private LogPage page(Show show, Caller reader, @Nullable String after, @Nullable String limit) {
        long start = number("after", after, 0, Long.MAX_VALUE);
        int most = (int) Math.max(1, number("limit", limit, USUAL_PAGE, LONGEST_PAGE));
        return LogPage.of(log.read(show.id(), reader, start, most), most);
    }

    private static long number(String name, @Nullable String text, long usual, long most) {
        if (text == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.of(400, "bad-request", "\"" + name + "\" is a whole number from 0 to " + most)
                .asException();
    }

    private Show show(String slug) {
        var service = shows.get();
        if (service == null) {
            throw Problem.of(503, "unavailable", "Shows are not running at the moment; try again")
                    .asException();
        }
        return slugOf(slug)
                .flatMap(service::find)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show \"" + slug + "\"")
                        .asException());
    }

    private static Optional<Slug> slugOf(String text) {
        try {
            return Optional.of(Slug.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
