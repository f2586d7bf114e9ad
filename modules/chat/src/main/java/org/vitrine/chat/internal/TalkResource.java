// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.chat.HoldRule;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowService;

/** How one talks in a show, and the message that stands above its talk. */
@Component(service = TalkResource.class)
@JakartarsResource
@Path("shows/{slug}/talk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TalkResource {
    private final Floor floor;
    private final Standings standings;
    private final Appeals appeals;
    private final Pace pace;
    private final ShowLookup find;

    @Activate
    public TalkResource(
            @Reference Floor floor,
            @Reference Standings standings,
            @Reference Appeals appeals,
            @Reference Pace pace,
            @Reference ShowService shows) {
        this.floor = floor;
        this.standings = standings;
        this.appeals = appeals;
        this.pace = pace;
        this.find = new ShowLookup(shows);
    }

    /** The rules, the message above the talk, and how the caller stands. */
    @GET
    @Permit(Permit.ANYONE)
    public Talk show(@PathParam("slug") String slug, @Context SecurityContext security) {
        return talk(find.id(slug), Caller.of(security));
    }

    /** Sets the rules. */
    @PUT
    @Permit(Permissions.CHAT_MODERATE)
    public Talk set(@PathParam("slug") String slug, @Nullable Rules body, @Context SecurityContext security) {
        if (body == null || body.slowModeSeconds() < 0 || body.slowModeSeconds() > TalkRules.SLOWEST.toSeconds()) {
            throw Problem.of(
                            400,
                            "bad-request",
                            "\"slowModeSeconds\" is between 0 and " + TalkRules.SLOWEST.toSeconds() + ".")
                    .asException();
        }
        var show = find.id(slug);
        var hold = body.hold() == null ? HoldRule.NONE : body.hold();
        var rules = new TalkRules(Duration.ofSeconds(body.slowModeSeconds()), body.staffOnly(), hold, Optional.empty());
        var by = AsStaff.of(security);
        floor.set(show, rules, by);
        return talk(show, by);
    }

    /** Puts a message above the talk. */
    @PUT
    @Path("pin")
    @Permit(Permissions.CHAT_MODERATE)
    public void pin(@PathParam("slug") String slug, @Nullable Pin body, @Context SecurityContext security) {
        if (body == null || body.message() == null) {
            throw Problem.of(400, "bad-request", "A pin needs a \"message\".").asException();
        }
        if (!floor.pin(find.id(slug), body.message(), AsStaff.of(security))) {
            throw Problem.of(404, "no-such-message", "There is no message " + body.message() + " that all may see.")
                    .asException();
        }
    }

    /** Takes the message down that stands above the talk. */
    @DELETE
    @Path("pin")
    @Permit(Permissions.CHAT_MODERATE)
    public void unpin(@PathParam("slug") String slug, @Context SecurityContext security) {
        floor.unpin(find.id(slug), AsStaff.of(security));
    }

    /** The rules that one may set. */
    public record Rules(
            int slowModeSeconds,
            boolean staffOnly,
            @Nullable HoldRule hold) {}

    /** The message that is to stand above the talk. */
    public record Pin(@Nullable UUID message) {}

    /** The rules, the message above the talk as it stands in the log, and how a shopper stands who asks. */
    public record Talk(
            int slowModeSeconds, boolean staffOnly, HoldRule hold, Optional<LogEvent> pinned, Optional<You> you) {}

    /** How a shopper stands; nobody is told of being shadowed. */
    public record You(boolean banned, Optional<Instant> mutedUntil, boolean appealed, Optional<Instant> slowUntil) {}

    private Talk talk(ShowId show, Caller caller) {
        var rules = floor.rules(show);
        var pinned = rules.pinned().flatMap(message -> floor.message(show, message));
        var you = caller.shopper().map(shopper -> {
            var standing = standings.of(shopper);
            return new You(
                    standing.banned(),
                    standing.mutedUntil(),
                    standing.banned() && appeals.isMade(shopper),
                    pace.next(show, shopper, rules.slowMode()));
        });
        return new Talk((int) rules.slowMode().toSeconds(), rules.staffOnly(), rules.hold(), pinned, you);
    }
}
