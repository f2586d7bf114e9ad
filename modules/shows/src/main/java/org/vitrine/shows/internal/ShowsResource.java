// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.ShowService;

/** Shows over REST. */
@Component(service = ShowsResource.class)
@JakartarsResource
@Path("shows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ShowsResource {
    private static final int MOST = 200;

    private final ShowService shows;
    private final ShowAnswers answers;
    private final Products products;

    @Activate
    public ShowsResource(@Reference ShowService shows, @Reference StaffAccounts staff, @Reference Products products) {
        this.shows = shows;
        this.answers = new ShowAnswers(shows, staff);
        this.products = products;
    }

    /** The shows, newest first. */
    @GET
    @Permit(Permit.ANYONE)
    public Page list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        if (limit < 1 || limit > MOST) {
            throw ShowAnswers.bad("\"limit\" is between 1 and " + MOST + ", not " + limit + ".");
        }
        var page = shows.page(Optional.ofNullable(after).map(ShowId::new), limit + 1);
        var items = page.stream()
                .limit(limit)
                .map(show -> answers.json(show, language, Caller.of(security)))
                .toList();
        return new Page(items, page.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
    }

    /** Plans a show; the caller hosts it. */
    @POST
    @Permit(Permissions.SHOWS_PLAN)
    public Response plan(
            @Nullable PlanJson body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var plan = required(body).toNewPlan();
        products.require(productsOf(plan.lineUp()));
        var staff = ShowAnswers.staff(security);
        var show = answers.json(shows.plan(plan, staff), "", language, staff);
        return Response.created(URI.create("/api/v1/shows/" + show.slug()))
                .entity(show)
                .build();
    }

    /** One show. */
    @GET
    @Path("{slug}")
    @Permit(Permit.ANYONE)
    public ShowJson show(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        return answers.json(answers.find(slug), language, Caller.of(security));
    }

    /** Changes what is planned; members that are left out stay. */
    @PUT
    @Path("{slug}")
    @Permit(Permissions.SHOWS_PLAN)
    public ShowJson change(
            @PathParam("slug") String slug,
            @Nullable PlanJson body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var show = answers.find(slug);
        var plan = required(body).toChangeOf(show);
        var added = new HashSet<>(productsOf(plan.lineUp()));
        added.removeAll(productsOf(show.lineUp()));
        products.require(added);
        var staff = ShowAnswers.staff(security);
        return answers.json(shows.change(show.id(), plan, staff), slug, language, staff);
    }

    /** Leads the host's stream key here. */
    @POST
    @Path("{slug}/arm")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson arm(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var staff = ShowAnswers.staff(security);
        return answers.json(shows.arm(answers.find(slug).id(), staff), slug, language, staff);
    }

    /** Goes on air. */
    @POST
    @Path("{slug}/start")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson start(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var staff = ShowAnswers.staff(security);
        return answers.json(shows.start(answers.find(slug).id(), staff), slug, language, staff);
    }

    /** Ends the show for good. */
    @POST
    @Path("{slug}/end")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson end(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context SecurityContext security) {
        var staff = ShowAnswers.staff(security);
        return answers.json(shows.end(answers.find(slug).id(), staff), slug, language, staff);
    }

    /** A reminder for the shopper's calendar (RFC 5545). */
    @GET
    @Path("{slug}/calendar.ics")
    @Produces("text/calendar")
    @Permit(Permit.ANYONE)
    public String calendar(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var show = answers.find(slug);
        var title = show.title().in(ShowAnswers.languages(language));
        return show.startsAt()
                .map(start -> CalendarEntry.write(show, title, start))
                .orElseThrow(() -> Problem.of(404, "no-date", "The show \"" + slug + "\" has no date yet.")
                        .asException());
    }

    /** A page of a list. */
    public record Page(List<ShowJson> items, Optional<ShowId> next) {}

    private static PlanJson required(@Nullable PlanJson body) {
        if (body == null) {
            throw ShowAnswers.bad("A show needs a body with a \"title\".");
        }
        return body;
    }

    private static Set<UUID> productsOf(List<LineUpItem> lineUp) {
        return lineUp.stream().map(LineUpItem::product).collect(Collectors.toSet());
    }
}
