// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CaptionTrack;
import org.vitrine.captions.Cue;
import org.vitrine.http.BodyLimit;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;

/** What can be read of a show, and its files, over REST. */
@Component(service = CaptionsResource.class)
@JakartarsResource
@Path("shows/{slug}/captions")
@Produces(MediaType.APPLICATION_JSON)
public final class CaptionsResource {
    private static final String WEBVTT = "text/vtt";

    private final SqlCaptions captions;
    private final CaptionDesk desk;
    private final ReplayDoor replays;
    private final ShowLookup find;

    @Activate
    public CaptionsResource(
            @Reference SqlCaptions captions,
            @Reference CaptionDesk desk,
            @Reference ReplayDoor replays,
            @Reference ShowService shows) {
        this.captions = captions;
        this.desk = desk;
        this.replays = replays;
        this.find = new ShowLookup(shows);
    }

    /** The languages in which the caller can read; none of a show that is over and whose replay is held back. */
    @GET
    @Permit(Permit.ANYONE)
    public Tracks tracks(@PathParam("slug") String slug, @Context SecurityContext security) {
        var show = find.show(slug);
        var tracks = open(show, security).map(stretch -> captions.tracks(show.id()));
        return new Tracks(tracks.orElse(List.of()).stream().map(TrackJson::of).toList());
    }

    /** One language as a file; its times begin with the picture, also where the replay begins later. */
    @GET
    @Path("{language}")
    @Produces(WEBVTT)
    @Permit(Permit.ANYONE)
    public String file(
            @PathParam("slug") String slug, @PathParam("language") String tag, @Context SecurityContext security) {
        var show = find.show(slug);
        var language = ShowLookup.language(tag);
        var stretch = required(show, security);
        return CaptionFile.written(captions.whole(show.id(), language, stretch).orElseThrow(() -> none(language)));
    }

    /** One language for players: times are those of the programme clock, in milliseconds since 1970. */
    @GET
    @Path("{language}/cues")
    @Permit(Permit.ANYONE)
    public Cues cues(
            @PathParam("slug") String slug, @PathParam("language") String tag, @Context SecurityContext security) {
        var show = find.show(slug);
        var language = ShowLookup.language(tag);
        var stretch = required(show, security);
        var cues = captions.cues(show.id(), language, Stretch.ALL.from(), Stretch.ALL.to());
        return new Cues(cues.stream().filter(stretch::meets).map(CueJson::of).toList());
    }

    /** Puts a file of WebVTT or SubRip in the place of what there is; its times are moved by so many milliseconds. */
    @PUT
    @Path("{language}")
    @Consumes({WEBVTT, "application/x-subrip", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @BodyLimit(CaptionFile.MOST_BYTES)
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public TrackJson put(
            @PathParam("slug") String slug,
            @PathParam("language") String tag,
            @QueryParam("shift") @Nullable String shift,
            InputStream file,
            @Context SecurityContext security) {
        var wish = new CaptionDesk.Wish(find.id(slug), ShowLookup.language(tag), AsStaff.of(security));
        if (!desk.put(wish, CueShift.of(shift).moved(read(file)))) {
            throw Problem.of(
                            409, "too-many", "A show has captions in " + CaptionDesk.MOST_FILES + " languages at most.")
                    .asException();
        }
        return TrackJson.of(new CaptionTrack(wish.language(), CaptionTrack.Source.UPLOADED));
    }

    /** Takes a file away. */
    @DELETE
    @Path("{language}")
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public void remove(
            @PathParam("slug") String slug, @PathParam("language") String tag, @Context SecurityContext security) {
        var wish = new CaptionDesk.Wish(find.id(slug), ShowLookup.language(tag), AsStaff.of(security));
        if (!desk.remove(wish)) {
            throw none(wish.language());
        }
    }

    /** Erases for good what was said in this language from one time up to another; the times are those of the cues. */
    @DELETE
    @Path("{language}/spoken")
    @Permit(Permissions.SHOWS_RUN)
    public Erased erase(
            @PathParam("slug") String slug,
            @PathParam("language") String tag,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Context SecurityContext security) {
        var wish = new CaptionDesk.Wish(find.id(slug), ShowLookup.language(tag), AsStaff.of(security));
        return new Erased(desk.erase(wish, Stretch.of(from, to)));
    }

    /** How many captions were erased. */
    public record Erased(int erased) {}

    /** The languages of a show. */
    public record Tracks(List<TrackJson> items) {}

    /** A language; its name is its speakers' own. */
    public record TrackJson(String language, String name, CaptionTrack.Source source) {
        static TrackJson of(CaptionTrack track) {
            return new TrackJson(track.language().tag(), track.language().ownName(), track.source());
        }
    }

    /** All that is to be read in a language. */
    public record Cues(List<CueJson> items) {}

    /** A cue; its text is WebVTT's. */
    public record CueJson(long from, long to, String text) {
        static CueJson of(Cue cue) {
            return new CueJson(cue.from().toEpochMilli(), cue.to().toEpochMilli(), cue.text());
        }
    }

    /** What the caller may read: those who run shows all of it. */
    private Optional<Stretch> open(Show show, SecurityContext security) {
        var caller = Caller.of(security);
        boolean runs = caller.may(Permissions.SHOWS_RUN) || caller.may(Permissions.SHOWS_PLAN);
        return runs ? Optional.of(Stretch.ALL) : replays.open(show);
    }

    private Stretch required(Show show, SecurityContext security) {
        return open(show, security)
                .orElseThrow(() -> Problem.of(404, "no-replay", "There is no replay of this show.")
                        .asException());
    }

    private static List<TimedCue> read(InputStream file) {
        try {
            return CaptionFile.read(file.readAllBytes());
        } catch (UnfitCaptions e) {
            throw Problem.of(422, "bad-captions", String.valueOf(e.getMessage()))
                    .asException();
        } catch (IOException e) {
            throw Problem.of(400, "bad-request", "The file has not come whole.").asException();
        }
    }

    private static RuntimeException none(CaptionLanguage language) {
        return Problem.of(404, "no-captions", "There is no file of captions in " + language + " here.")
                .asException();
    }
}
