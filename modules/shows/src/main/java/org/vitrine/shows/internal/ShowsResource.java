// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.ProductId;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowChange;
import org.vitrine.shows.ShowPlan;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** Shows over REST. */
@Component(service = ShowsResource.class)
@JakartarsResource
@Path("shows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ShowsResource {
    private static final int MOST = 200;

    private final ShowService shows;
    private final StaffAccounts staff;
    private final Catalog catalog;

    @Activate
    public ShowsResource(@Reference ShowService shows, @Reference StaffAccounts staff, @Reference Catalog catalog) {
        this.shows = shows;
        this.staff = staff;
        this.catalog = catalog;
    }

    /** The shows, newest first. */
    @GET
    @Permit(Permit.ANYONE)
    public Page list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        if (limit < 1 || limit > MOST) {
            throw bad("\"limit\" is between 1 and " + MOST + ", not " + limit + ".");
        }
        var page = shows.page(Optional.ofNullable(after).map(ShowId::new), limit + 1);
        var items = page.stream()
                .limit(limit)
                .map(show -> json(show, headers, security))
                .toList();
        return new Page(items, page.size() > limit ? Optional.of(items.getLast().id()) : Optional.empty());
    }

    /** Plans a show; the caller hosts it. */
    @POST
    @Permit(Permissions.SHOWS_PLAN)
    public Response plan(@Nullable PlanJson body, @Context HttpHeaders headers, @Context SecurityContext security) {
        var plan = required(body).toNewPlan();
        requireProducts(plan);
        var show = json(orProblem(shows.plan(plan, caller(security)), ""), headers, security);
        return Response.created(URI.create("/api/v1/shows/" + show.slug()))
                .entity(show)
                .build();
    }

    /** One show. */
    @GET
    @Path("{slug}")
    @Permit(Permit.ANYONE)
    public ShowJson show(
            @PathParam("slug") String slug, @Context HttpHeaders headers, @Context SecurityContext security) {
        return json(find(slug), headers, security);
    }

    /** Changes what is planned; members that are left out stay. */
    @PUT
    @Path("{slug}")
    @Permit(Permissions.SHOWS_PLAN)
    public ShowJson change(
            @PathParam("slug") String slug,
            @Nullable PlanJson body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        var show = find(slug);
        var plan = required(body).toChangeOf(show);
        requireProducts(plan);
        return json(orProblem(shows.change(show.id(), plan, caller(security)), slug), headers, security);
    }

    /** Leads the host's stream key here. */
    @POST
    @Path("{slug}/arm")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson arm(
            @PathParam("slug") String slug, @Context HttpHeaders headers, @Context SecurityContext security) {
        return json(orProblem(shows.arm(find(slug).id(), caller(security)), slug), headers, security);
    }

    /** Goes on air. */
    @POST
    @Path("{slug}/start")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson start(
            @PathParam("slug") String slug, @Context HttpHeaders headers, @Context SecurityContext security) {
        return json(orProblem(shows.start(find(slug).id(), caller(security)), slug), headers, security);
    }

    /** Ends the show for good. */
    @POST
    @Path("{slug}/end")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson end(
            @PathParam("slug") String slug, @Context HttpHeaders headers, @Context SecurityContext security) {
        return json(orProblem(shows.end(find(slug).id(), caller(security)), slug), headers, security);
    }

    /** Holds a product up. */
    @POST
    @Path("{slug}/pins")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson pin(
            @PathParam("slug") String slug,
            @Nullable PinJson body,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        var product = body == null ? null : body.anyName();
        if (product == null) {
            throw bad("A pin needs a \"product\".");
        }
        requireProduct(product);
        return json(orProblem(shows.pin(find(slug).id(), product, caller(security)), slug), headers, security);
    }

    /** Takes a product down. */
    @DELETE
    @Path("{slug}/pins/{product}")
    @Permit(Permissions.SHOWS_RUN)
    public ShowJson unpin(
            @PathParam("slug") String slug,
            @PathParam("product") UUID product,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        return json(orProblem(shows.unpin(find(slug).id(), product, caller(security)), slug), headers, security);
    }

    /** A reminder for the shopper's calendar (RFC 5545). */
    @GET
    @Path("{slug}/calendar.ics")
    @Produces("text/calendar")
    @Permit(Permit.ANYONE)
    public String calendar(@PathParam("slug") String slug, @Context HttpHeaders headers) {
        var show = find(slug);
        return show.startsAt()
                .map(start -> CalendarEntry.write(show, show.title().in(languages(headers)), start))
                .orElseThrow(() -> Problem.of(404, "no-date", "The show \"" + slug + "\" has no date yet.")
                        .asException());
    }

    /** A page of a list. */
    public record Page(List<ShowJson> items, Optional<ShowId> next) {}

    /** What is to be pinned. */
    public record PinJson(@Nullable UUID product, @Nullable UUID productId) {
        @Nullable
        UUID anyName() {
            return product == null ? productId : product;
        }
    }

    private ShowJson json(Show show, HttpHeaders headers, SecurityContext security) {
        var host = staff.find(show.host()).map(Caller.Staff::displayName).orElse("");
        return Caller.of(security) instanceof Caller.Staff
                ? ShowJson.forStaff(show, host, languages(headers))
                : ShowJson.forShoppers(show, host, languages(headers));
    }

    private static List<LanguageRange> languages(HttpHeaders headers) {
        var accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return accepted == null ? List.of() : LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private Show find(String slug) {
        return shows.find(Slug.of(slug)).orElseThrow(() -> missing(slug));
    }

    private static Show orProblem(ShowChange change, String slug) {
        return switch (change) {
            case ShowChange.Changed done -> done.show();
            case ShowChange.Refused refused ->
                throw Problem.of(409, refused.code(), refused.sentence()).asException();
            case ShowChange.NoSuchShow nothing -> throw missing(slug);
        };
    }

    private static RuntimeException missing(String slug) {
        return Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                .asException();
    }

    private static RuntimeException bad(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    private static PlanJson required(@Nullable PlanJson body) {
        if (body == null) {
            throw bad("A show needs a body with a \"title\".");
        }
        return body;
    }

    private void requireProducts(ShowPlan plan) {
        plan.lineUp().forEach(item -> requireProduct(item.product()));
    }

    private void requireProduct(UUID product) {
        if (catalog.find(new ProductId(product)).isEmpty()) {
            throw Problem.of(404, "no-such-product", "There is no product " + product + ".")
                    .asException();
        }
    }

    private static Caller.Staff caller(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }
}
