// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.polls.Poll;
import org.vitrine.polls.PollChange;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollService;
import org.vitrine.polls.PollState;
import org.vitrine.polls.VoteResult;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** Polls and quizzes over REST. */
@Component(service = PollsResource.class)
@JakartarsResource
@Path("polls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PollsResource {
    private static final Duration AS_OF = Duration.ofSeconds(1);

    private final PollService polls;
    private final ShowService shows;
    /** What thousands ask for when they come in together. */
    private final Cache<ShowId, List<Poll>> asked;

    @Activate
    public PollsResource(@Reference PollService polls, @Reference ShowService shows, @Reference Clock clock) {
        this.polls = polls;
        this.shows = shows;
        this.asked = Caffeine.newBuilder()
                .expireAfterWrite(AS_OF)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** A show's polls, the oldest first; drafts are told to staff alone, and others may hear how it was a second ago. */
    @GET
    @Permit(Permit.ANYONE)
    public Polls list(@QueryParam("show") @Nullable String slug, @Context SecurityContext security) {
        var show = show(slug);
        var caller = Caller.of(security);
        if (caller instanceof Caller.Staff) {
            return new Polls(polls.of(show).stream().map(PollJson::forStaff).toList());
        }
        var known = asked.get(show, this::notDrafts);
        var mine = known.isEmpty()
                ? Map.<PollId, Integer>of()
                : caller.shopper().map(id -> polls.votes(show, id)).orElse(Map.of());
        return new Polls(known.stream()
                .map(poll -> PollJson.forShopper(poll, Optional.ofNullable(mine.get(poll.id()))))
                .toList());
    }

    private List<Poll> notDrafts(ShowId show) {
        return polls.of(show).stream()
                .filter(poll -> poll.state() != PollState.DRAFT)
                .toList();
    }

    /** Prepares a poll. */
    @POST
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public Response draft(@Nullable PlanJson body, @Context SecurityContext security) {
        var plan = PlanJson.plan(body);
        var poll = answer(polls.draft(show(body == null ? null : body.show()), plan, staff(security)));
        return Response.created(URI.create("/api/v1/polls/" + poll.id()))
                .entity(poll)
                .build();
    }

    /** Changes a draft. */
    @PUT
    @Path("{id}")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public PollJson change(@PathParam("id") UUID id, @Nullable PlanJson body, @Context SecurityContext security) {
        return answer(polls.change(new PollId(id), PlanJson.plan(body), staff(security)));
    }

    /** Drops a draft. */
    @DELETE
    @Path("{id}")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public void remove(@PathParam("id") UUID id, @Context SecurityContext security) {
        answer(polls.remove(new PollId(id), staff(security)));
    }

    /** Asks the viewers. */
    @POST
    @Path("{id}/open")
    @Permit(Permissions.SHOWS_RUN)
    public PollJson open(@PathParam("id") UUID id, @Context SecurityContext security) {
        return answer(polls.open(new PollId(id), staff(security)));
    }

    /** Ends the vote for good. */
    @POST
    @Path("{id}/close")
    @Permit(Permissions.SHOWS_RUN)
    public PollJson close(@PathParam("id") UUID id, @Context SecurityContext security) {
        return answer(polls.close(new PollId(id), staff(security)));
    }

    /** Votes; the same vote once more is answered as the first was. */
    @POST
    @Path("{id}/votes")
    @Permit(Permit.SHOPPER)
    public Vote vote(@PathParam("id") UUID id, @Nullable Vote body, @Context SecurityContext security) {
        var shopper = Caller.of(security)
                .shopper()
                .orElseThrow(() -> Problem.of(403, "shoppers-only", "Shoppers and guests vote.")
                        .asException());
        if (body == null || body.option() == null) {
            throw PlanJson.bad("A vote needs an \"option\".");
        }
        return switch (polls.vote(new PollId(id), shopper, body.option())) {
            case VoteResult.Counted counted -> body;
            case VoteResult.Already already -> again(already, body);
            case VoteResult.Refused refused ->
                throw Problem.of(409, refused.code(), refused.sentence()).asException();
        };
    }

    private static Vote again(VoteResult.Already first, Vote wish) {
        if (Objects.equals(wish.option(), first.option())) {
            return wish;
        }
        throw Problem.of(409, "already-voted", "You have voted already, and that stands.")
                .asException();
    }

    /** A shopper's vote, by the option's place, from 0. */
    public record Vote(@Nullable Integer option) {}

    /** The polls of a show. */
    public record Polls(List<PollJson> items) {}

    private static PollJson answer(PollChange change) {
        return switch (change) {
            case PollChange.Changed changed -> PollJson.forStaff(changed.poll());
            case PollChange.Refused refused ->
                throw Problem.of(409, refused.code(), refused.sentence()).asException();
            case PollChange.NoSuchPoll nothing ->
                throw Problem.of(404, "no-such-poll", "There is no such poll.").asException();
        };
    }

    private static Caller.Staff staff(SecurityContext security) {
        if (Caller.of(security) instanceof Caller.Staff staff) {
            return staff;
        }
        throw Problem.of(403, "staff-only", "This is for staff.").asException();
    }

    private ShowId show(@Nullable String slug) {
        if (slug == null) {
            throw PlanJson.bad("Which \"show\"? Its name in addresses is missing.");
        }
        return find(slug)
                .orElseThrow(() -> Problem.of(404, "no-such-show", "There is no show \"" + slug + "\".")
                        .asException());
    }

    private Optional<ShowId> find(String slug) {
        try {
            return shows.find(new Slug(slug)).map(Show::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
