// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.shows.ShowService;

/** The recording of a show over REST: all of it for those who run the show, the replay for everyone. */
@Component(service = RecordingResource.class)
@JakartarsResource
@Path("shows/{slug}/recording")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RecordingResource {
    private final Recorder recorder;
    private final Asked asked;

    @Activate
    public RecordingResource(@Reference Recorder recorder, @Reference ShowService shows) {
        this.recorder = recorder;
        this.asked = new Asked(shows, recorder.library());
    }

    /** What is kept; who does not run shows is told of a replay that is open. */
    @GET
    @Permit(Permit.ANYONE)
    public Response recording(@PathParam("slug") String slug, @Context SecurityContext security) {
        if (Asked.isHost(security)) {
            return Response.ok(json(slug)).build();
        }
        var replay = recorder.library()
                .lately(asked.show(slug).slug())
                .filter(Recorded::isOpen)
                .map(Replay::of)
                .orElseThrow(() -> Problem.of(404, "no-replay", "There is no replay of this show.")
                        .asException());
        return Response.ok(replay).build();
    }

    /** Shows only what lies between; without one of the two from the beginning, or to the end. */
    @PUT
    @Path("trim")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public RecordingJson trim(@PathParam("slug") String slug, @Nullable Times body, @Context SecurityContext security) {
        var times = body == null ? new Times(null, null) : body;
        var from = Asked.moment("from", times.from());
        var to = Asked.moment("to", times.to());
        if (from.isPresent() && to.isPresent()) {
            Asked.inOrder(from.get(), to.get());
        }
        var show = asked.show(slug).id();
        Asked.require(recorder.curator().trim(show, from, to, Caller.of(security)));
        return json(slug);
    }

    /** Opens the replay to all, or holds it back. */
    @PUT
    @Path("published")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public RecordingJson publish(
            @PathParam("slug") String slug, @Nullable Published body, @Context SecurityContext security) {
        if (body == null || body.published() == null) {
            throw Asked.bad("Say whether it is \"published\".");
        }
        var show = asked.show(slug).id();
        Asked.require(recorder.curator().publish(show, body.published(), Caller.of(security)));
        return json(slug);
    }

    /** Keeps it until then, or as the shop keeps all. */
    @PUT
    @Path("kept")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public RecordingJson keep(@PathParam("slug") String slug, @Nullable Kept body, @Context SecurityContext security) {
        var until = Asked.moment("until", body == null ? null : body.until());
        var show = asked.show(slug).id();
        Asked.require(recorder.curator().keep(show, until, Caller.of(security)));
        recorder.books().reschedule(show);
        return json(slug);
    }

    /** Deletes all that is kept of the show, with its clips, for good. */
    @DELETE
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public void delete(@PathParam("slug") String slug, @Context SecurityContext security) {
        var show = asked.show(slug).id();
        Asked.require(recorder.curator().delete(show, Caller.of(security)));
    }

    private RecordingJson json(String slug) {
        return RecordingJson.of(asked.recorded(slug), recorder.books());
    }

    /** Two times on the programme clock. */
    public record Times(@Nullable String from, @Nullable String to) {}

    /** Whether everyone may see it. */
    public record Published(@Nullable Boolean published) {}

    /** Until when. */
    public record Kept(@Nullable String until) {}

    /** A replay as everyone is told of it; times on the programme clock. */
    public record Replay(Optional<Instant> from, Optional<Instant> to, long millis, String playlist) {
        static Replay of(Recorded recorded) {
            var replay = recorded.replay();
            var playlist = "/media/" + recorded.show().slug().value() + "/index.m3u8";
            return new Replay(replay.start(), replay.end(), replay.millis(), playlist);
        }
    }
}
