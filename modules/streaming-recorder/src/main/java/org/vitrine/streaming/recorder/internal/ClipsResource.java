// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.ids.Uuid7;
import org.vitrine.shows.ShowService;
import org.vitrine.streaming.recorder.internal.RecordingTable.Clip;

/** Clips of a show over REST; everyone may see them, those who run the show make and drop them. */
@Component(service = ClipsResource.class)
@JakartarsResource
@Path("shows/{slug}/clips")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClipsResource {
    private static final int LONGEST_TITLE = 200;

    private final Recorder recorder;
    private final Asked asked;
    private final Clock clock;
    private final Uuid7 ids;

    @Activate
    public ClipsResource(@Reference Recorder recorder, @Reference ShowService shows, @Reference Clock clock) {
        this.recorder = recorder;
        this.asked = new Asked(shows, recorder.library());
        this.clock = clock;
        this.ids = new Uuid7(clock);
    }

    /** In the order in which they were made. */
    @GET
    @Permit(Permit.ANYONE)
    public Clips list(@PathParam("slug") String slug) {
        var kept = recorder.library().lately(asked.show(slug).slug());
        return new Clips(kept.map(ClipJson::of).orElse(List.of()));
    }

    /** Makes one, which everyone may see at once. */
    @POST
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public Response make(@PathParam("slug") String slug, @Nullable Plan body, @Context SecurityContext security) {
        var clip = clip(slug, body == null ? new Plan(null, null, null) : body);
        Asked.require(recorder.curator().add(clip, Caller.of(security)));
        var made = ClipJson.of(asked.recorded(slug), clip);
        return Response.created(URI.create("/api/v1/shows/" + slug + "/clips/" + clip.id()))
                .entity(made)
                .build();
    }

    /** Drops one; what was shared of it leads nowhere from then on. */
    @DELETE
    @Path("{id}")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public void drop(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context SecurityContext security) {
        Asked.require(recorder.curator().remove(asked.show(slug).id(), id, Caller.of(security)));
    }

    /** The clip as a file. */
    @GET
    @Path("{id}/mp4")
    @Produces("video/mp4")
    @Permit(Permit.ANYONE)
    public Response mp4(@PathParam("slug") String slug, @PathParam("id") UUID id) throws IOException {
        var recorded = asked.recorded(slug);
        var clip = recorded.clip(id)
                .orElseThrow(() -> Problem.of(404, "no-such-clip", "There is no such clip, or no more.")
                        .asException());
        var file = new FilmFile(recorded.cut(clip));
        if (!file.isPossible()) {
            throw Problem.of(
                            409,
                            "several-formats",
                            "The picture's format changed within this clip, so it cannot be one file; its playlist plays.")
                    .asException();
        }
        StreamingOutput body = file::write;
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"" + slug + "-" + id + ".mp4\"")
                .build();
    }

    private Clip clip(String slug, Plan plan) {
        var title = plan.title() == null ? "" : plan.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Asked.bad("A clip needs a \"title\" of at most " + LONGEST_TITLE + " characters.");
        }
        if (title.chars().anyMatch(Character::isISOControl)) {
            throw Asked.bad("The \"title\" of a clip has no control characters.");
        }
        var from = Asked.moment("from", plan.from()).orElseThrow(() -> Asked.bad("\"from\" is missing."));
        var to = Asked.moment("to", plan.to()).orElseThrow(() -> Asked.bad("\"to\" is missing."));
        Asked.inOrder(from, to);
        return new Clip(ids.next(), asked.show(slug).id(), title, from, to, clock.instant());
    }

    /** What a clip is to be; times on the programme clock. */
    public record Plan(
            @Nullable String from,
            @Nullable String to,
            @Nullable String title) {}

    /** Clips. */
    public record Clips(List<ClipJson> items) {}
}
