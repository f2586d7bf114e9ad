// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.vitrine.questions.AskResult;
import org.vitrine.questions.Question;
import org.vitrine.questions.QuestionService;
import org.vitrine.questions.QuestionState;
import org.vitrine.shows.ShowService;

/** What viewers ask, over REST. Every body names the "show", by its name in addresses. */
@Component(service = QuestionsResource.class)
@JakartarsResource
@Path("questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit({Permissions.SHOWS_RUN, Permissions.CHAT_MODERATE})
public final class QuestionsResource {
    private final QuestionService questions;
    private final Bodies bodies;
    private final Uuid7 ids;

    @Activate
    public QuestionsResource(
            @Reference QuestionService questions, @Reference ShowService shows, @Reference Clock clock) {
        this.questions = questions;
        this.bodies = new Bodies(shows);
        this.ids = new Uuid7(clock);
    }

    /** All questions of a show for staff, their own for shoppers, the oldest first; and for everyone the one on the screen. */
    @GET
    @Permit(Permit.ANYONE)
    public Questions list(@QueryParam("show") @Nullable String slug, @Context SecurityContext security) {
        var caller = Caller.of(security);
        var all = questions.of(bodies.show(slug));
        var items = caller instanceof Caller.Staff
                ? all
                : all.stream()
                        .filter(question -> isOf(caller, question))
                        .map(QuestionsResource::forWhoeverAsked)
                        .toList();
        var shown = all.stream()
                .filter(question -> question.state() == QuestionState.SHOWN)
                .map(question -> new Shown(question.id(), question.name(), question.text()))
                .findFirst();
        return new Questions(items, shown);
    }

    private static boolean isOf(Caller caller, Question question) {
        return caller.shopper().isPresent() && question.shopper().equals(caller.shopper());
    }

    /** That it was put aside they are not told. */
    private static Question forWhoeverAsked(Question question) {
        return question.state() == QuestionState.DISMISSED ? question.in(QuestionState.OPEN) : question;
    }

    /** Asks something in the chat, or marks a message of it as a question. */
    @POST
    @Permit({Permit.SHOPPER, Permit.STAFF})
    public Asked ask(@Nullable Wish body, @Context SecurityContext security) {
        var wish = Bodies.required(body);
        var show = bodies.show(wish.show());
        var caller = Caller.of(security);
        if ((wish.text() == null) == (wish.message() == null)) {
            throw Bodies.bad("A question needs a \"text\", or the \"message\" that asks it.");
        }
        return asked(
                wish.message() == null
                        ? questions.ask(show, caller, ids.next(), String.valueOf(wish.text()))
                        : questions.mark(show, caller, wish.message()));
    }

    /** Puts it on everyone's screen. */
    @POST
    @Path("{id}/show")
    public Question show(@PathParam("id") UUID id, @Nullable Wish body, @Context SecurityContext security) {
        return found(questions.show(bodies.show(Bodies.required(body).show()), id, Bodies.staff(security)));
    }

    /** Takes it off the screen. */
    @POST
    @Path("{id}/hide")
    public Question hide(@PathParam("id") UUID id, @Nullable Wish body, @Context SecurityContext security) {
        return found(questions.hide(bodies.show(Bodies.required(body).show()), id, Bodies.staff(security)));
    }

    /** Marks it as answered, with a "text" or without. */
    @POST
    @Path("{id}/answer")
    public Question answer(@PathParam("id") UUID id, @Nullable Wish body, @Context SecurityContext security) {
        var wish = Bodies.required(body);
        var text = Bodies.answer(wish.text());
        return found(questions.answer(bodies.show(wish.show()), id, text, Bodies.staff(security)));
    }

    /** Puts it aside. */
    @POST
    @Path("{id}/dismiss")
    public Question dismiss(@PathParam("id") UUID id, @Nullable Wish body, @Context SecurityContext security) {
        return found(questions.dismiss(bodies.show(Bodies.required(body).show()), id, Bodies.staff(security)));
    }

    /** What is wanted. */
    public record Wish(
            @Nullable String show,
            @Nullable String text,
            @Nullable UUID message) {}

    /** Where it stands in the log now. */
    public record Asked(long offset) {}

    /** Questions, as they stand now. */
    public record Questions(List<Question> items, Optional<Shown> shown) {}

    /** The question on everyone's screen. */
    public record Shown(UUID id, String name, String text) {}

    private static Asked asked(AskResult result) {
        return switch (result) {
            case AskResult.Asked asked -> new Asked(asked.event().offset());
            case AskResult.Refused refused ->
                throw Problem.of(Bodies.status(refused.code()), refused.code(), refused.sentence())
                        .asException();
        };
    }

    private static Question found(Optional<Question> question) {
        return question.orElseThrow(() -> Problem.of(404, "no-such-question", "There is no such question.")
                .asException());
    }
}
