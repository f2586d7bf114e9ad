// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.captions.spi.CaptionerDescription;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowService;
import org.vitrine.text.LocalText;

/** A show's captions as staff see them: files, and which captioner writes in which language, and how it does. */
@Component(service = CaptionersResource.class)
@JakartarsResource
@Path("shows/{slug}/captioners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
public final class CaptionersResource {
    private final SqlCaptions captions;
    private final CaptionDesk desk;
    private final Captioning captioning;
    private final ShowLookup find;

    @Activate
    public CaptionersResource(
            @Reference SqlCaptions captions,
            @Reference CaptionDesk desk,
            @Reference Captioning captioning,
            @Reference ShowService shows) {
        this.captions = captions;
        this.desk = desk;
        this.captioning = captioning;
        this.find = new ShowLookup(shows);
    }

    /** All that staff see. */
    @GET
    public Report report(@PathParam("slug") String slug) {
        var show = find.id(slug);
        var shelf = captions.shelf(show);
        var there = captioning.captioners();
        return new Report(
                there.stream().map(Available::of).toList(),
                shelf.choices().stream()
                        .map(choice -> chosen(show, choice, there))
                        .toList(),
                shelf.uploads().stream().map(File::of).toList());
    }

    /** Lets a captioner write in this language, at once where the show is on air. */
    @PUT
    @Path("{language}")
    public void choose(
            @PathParam("slug") String slug,
            @PathParam("language") String tag,
            @Nullable Wanted body,
            @Context SecurityContext security) {
        var wish = new CaptionDesk.Wish(find.id(slug), ShowLookup.language(tag), AsStaff.of(security));
        var captioner = captioning.captioners().stream()
                .filter(one -> body != null && one.id().equals(body.captioner()))
                .findFirst()
                .orElseThrow(() -> Problem.of(422, "no-such-captioner", "There is no such \"captioner\" in this shop.")
                        .asException());
        if (!captioner.understands(wish.language())) {
            throw Problem.of(422, "other-language", "This captioner does not understand " + wish.language() + ".")
                    .asException();
        }
        if (!desk.choose(wish, captioner.id())) {
            throw Problem.of(
                            409,
                            "too-many",
                            "A show is written down in " + CaptionDesk.MOST_CAPTIONERS + " languages at most.")
                    .asException();
        }
    }

    /** Lets nobody write in this language any more; what has been written stays. */
    @DELETE
    @Path("{language}")
    public void unchoose(
            @PathParam("slug") String slug, @PathParam("language") String tag, @Context SecurityContext security) {
        var wish = new CaptionDesk.Wish(find.id(slug), ShowLookup.language(tag), AsStaff.of(security));
        if (!desk.unchoose(wish)) {
            throw Problem.of(404, "no-captioner", "Nobody writes in " + wish.language() + " here.")
                    .asException();
        }
    }

    private Chosen chosen(ShowId show, Choice choice, List<CaptionerDescription> there) {
        var state = captioning.states(show).stream()
                .filter(one -> one.choice().equals(choice))
                .findFirst();
        return Chosen.of(choice, state, there.stream().anyMatch(one -> one.id().equals(choice.captioner())));
    }

    /** Who is to write. */
    public record Wanted(@Nullable String captioner) {}

    /** What there is. */
    public record Report(List<Available> available, List<Chosen> chosen, List<File> files) {}

    /** A captioner; without languages it understands any. */
    public record Available(String id, LocalText label, List<String> languages) {
        static Available of(CaptionerDescription captioner) {
            return new Available(
                    captioner.id(),
                    captioner.label(),
                    captioner.languages().stream().map(Object::toString).toList());
        }
    }

    /** How a captioner does. */
    public enum Doing {
        /** Its plug-in is not there. */
        GONE,
        /** The show is not on air, there is no sound to be heard, or another node of the shop hears it. */
        WAITING,
        LISTENING,
        /** It listens, and leaves sound out. */
        SLOW,
        FAILED
    }

    /** Who has been chosen; times in milliseconds. */
    public record Chosen(
            String language,
            String name,
            String captioner,
            Doing state,
            Optional<String> problem,
            long heard,
            long leftOut,
            long cues,
            Optional<Long> late) {
        static Chosen of(Choice choice, Optional<ListeningState> state, boolean there) {
            return new Chosen(
                    choice.language().tag(),
                    choice.language().ownName(),
                    choice.captioner(),
                    there ? state.map(Chosen::doing).orElse(Doing.WAITING) : Doing.GONE,
                    state.flatMap(ListeningState::problem),
                    state.map(ListeningState::heardMillis).orElse(0L),
                    state.map(ListeningState::leftOutMillis).orElse(0L),
                    state.map(ListeningState::cues).orElse(0L),
                    state.flatMap(ListeningState::late).map(Duration::toMillis));
        }

        private static Doing doing(ListeningState state) {
            if (state.problem().isPresent()) {
                return Doing.FAILED;
            }
            return state.leftOutMillis() > 0 ? Doing.SLOW : Doing.LISTENING;
        }
    }

    /** A file. */
    public record File(String language, String name, int cues, Instant uploadedAt) {
        static File of(Upload upload) {
            return new File(upload.language().tag(), upload.language().ownName(), upload.cues(), upload.uploadedAt());
        }
    }
}
