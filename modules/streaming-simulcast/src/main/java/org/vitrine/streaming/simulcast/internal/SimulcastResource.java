// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;
import org.vitrine.simulcast.TargetId;
import org.vitrine.streaming.simulcast.internal.Target.Place;

/** Where a show is passed on to, and how that goes. */
@Component(service = SimulcastResource.class)
@JakartarsResource
@Path("shows/{slug}/simulcast")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SimulcastResource {
    private final Targets targets;
    private final Simulcast simulcast;
    private final ShowService shows;

    @Activate
    public SimulcastResource(@Reference Targets targets, @Reference Simulcast simulcast, @Reference ShowService shows) {
        this.targets = targets;
        this.simulcast = simulcast;
        this.shows = shows;
    }

    /** The show's targets, the oldest first, and what of its stream does not go to everyone. */
    @GET
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public Listing list(@PathParam("slug") String slug) {
        var show = show(slug);
        var items = targets.of(show).stream().map(target -> json(show, target)).toList();
        return Listing.of(items, simulcast.feed(show).map(Feed::carried));
    }

    /** Adds a target, switched on. */
    @POST
    @Permit(Permissions.SHOWS_PLAN)
    public Response add(@PathParam("slug") String slug, @Nullable PlaceJson body, @Context SecurityContext security) {
        var show = show(slug);
        var plan = required(body);
        var place = plan.preset() == null ? plan.place() : preset(plan.preset());
        requireAllowed(place.url().host());
        var by = Caller.of(security);
        if (plan.isKept() && targets.add(Optional.empty(), place, by).isEmpty()) {
            throw tooMany();
        }
        var added = targets.add(Optional.of(show), place, by).orElseThrow(SimulcastResource::tooMany);
        return Response.created(URI.create("/api/v1/shows/" + slug + "/simulcast/" + added.id()))
                .entity(json(show, added))
                .build();
    }

    /** Changes a target; the key stays where none is given, unless it would go to another server. */
    @PUT
    @Path("{id}")
    @Permit(Permissions.SHOWS_PLAN)
    public TargetJson change(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @Nullable PlaceJson body,
            @Context SecurityContext security) {
        var show = show(slug);
        var plan = required(body);
        plan.host().ifPresent(this::requireAllowed);
        return targets.change(
                        Optional.of(show),
                        new TargetId(id),
                        before -> before.at(plan.change(before.place())),
                        Caller.of(security))
                .map(target -> json(show, target))
                .orElseThrow(SimulcastResource::noSuchTarget);
    }

    /** Switches a target on or off; one that had refused is asked again. */
    @PUT
    @Path("{id}/switch")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public TargetJson turn(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @Nullable Switch body,
            @Context SecurityContext security) {
        if (body == null || body.on() == null) {
            throw Problem.of(400, "bad-request", "Say whether it is to be \"on\".")
                    .asException();
        }
        var show = show(slug);
        boolean on = body.on();
        return targets.change(Optional.of(show), new TargetId(id), before -> before.wanted(on), Caller.of(security))
                .map(target -> json(show, target))
                .orElseThrow(SimulcastResource::noSuchTarget);
    }

    /** Removes a target; nothing more is sent to it. */
    @DELETE
    @Path("{id}")
    @Permit(Permissions.SHOWS_PLAN)
    public void remove(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context SecurityContext security) {
        if (!targets.remove(Optional.of(show(slug)), new TargetId(id), Caller.of(security))) {
            throw noSuchTarget();
        }
    }

    /** Whether it is to be passed on. */
    public record Switch(@Nullable Boolean on) {}

    private TargetJson json(ShowId show, Target target) {
        return TargetJson.of(target, simulcast.feed(show).flatMap(feed -> feed.standing(target.id())));
    }

    private Place preset(String id) {
        return targets.presets().stream()
                .filter(preset -> preset.id().toString().equals(id))
                .findFirst()
                .map(Target::place)
                .orElseThrow(() -> Problem.of(404, "no-such-preset", "There is no such preset.")
                        .asException());
    }

    private void requireAllowed(String host) {
        if (!simulcast.allows(host)) {
            throw Problem.of(
                            400,
                            "private-address",
                            "This address is in a private network. Whoever operates the shop can allow such targets.")
                    .asException();
        }
    }

    private ShowId show(String slug) {
        return find(slug)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show at this address.")
                        .asException());
    }

    private Optional<ShowId> find(String slug) {
        try {
            return shows.find(Slug.of(slug)).map(Show::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PlaceJson required(@Nullable PlaceJson body) {
        if (body == null) {
            throw Problem.of(400, "bad-request", "A target needs a \"name\", a \"url\" and a \"key\".")
                    .asException();
        }
        return body;
    }

    private static ProblemException tooMany() {
        return Problem.of(409, "too-many-targets", "There are as many targets as there may be: remove one first.")
                .asException();
    }

    private static ProblemException noSuchTarget() {
        return Problem.of(404, "no-such-target", "There is no such target.").asException();
    }
}
