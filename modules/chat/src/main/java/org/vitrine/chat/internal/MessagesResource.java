// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.chat.ChatService;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessageHeld;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.Utterance;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.ids.Uuid7;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;

/** The talk of a show over REST. */
@Component(service = MessagesResource.class)
@JakartarsResource
@Path("shows/{slug}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private static final int MOST = 200;
    /** Other events lie between messages; so many for each message are read at most. */
    private static final int READ_FOR_EACH = 5;

    private final ChatService chat;
    private final ShowLookup find;
    private final ShowLog log;
    private final Floor floor;
    private final Uuid7 ids;

    @Activate
    public MessagesResource(
            @Reference ChatService chat,
            @Reference ShowService shows,
            @Reference ShowLog log,
            @Reference Floor floor,
            @Reference Clock clock) {
        this.chat = chat;
        this.find = new ShowLookup(shows);
        this.log = log;
        this.floor = floor;
        this.ids = new Uuid7(clock);
    }

    /** The last messages that have not been taken away, oldest first. */
    @GET
    @Permit(Permit.ANYONE)
    public Messages last(
            @PathParam("slug") String slug,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context SecurityContext security) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(400, "bad-request", "\"limit\" is between 1 and " + MOST + ", not " + limit + ".")
                    .asException();
        }
        var events = log.last(find.id(slug), Caller.of(security), limit * READ_FOR_EACH);
        var messages = messages(events);
        return new Messages(messages.subList(Math.max(0, messages.size() - limit), messages.size()));
    }

    /** Says something. */
    @POST
    @Permit({Permit.SHOPPER, Permit.STAFF})
    public Response say(@PathParam("slug") String slug, @Nullable Message body, @Context SecurityContext security) {
        if (body == null || body.text() == null) {
            throw Problem.of(400, "bad-request", "A message needs a \"text\".").asException();
        }
        var said = new Utterance(ids.next(), body.text(), Optional.ofNullable(body.replyTo()));
        return switch (chat.post(find.id(slug), Caller.of(security), said)) {
            case PostResult.Posted posted -> answer(posted.event(), said.id());
            case PostResult.Refused refused -> throw problem(refused);
        };
    }

    /** One message, for those who quote it. */
    @GET
    @Path("{id}")
    @Permit(Permit.ANYONE)
    public LogEvent one(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context SecurityContext security) {
        return floor.message(find.id(slug), id)
                .filter(event -> event.audience().includes(Caller.of(security)))
                .orElseThrow(() -> missing(id));
    }

    /** Takes a message away for all. */
    @DELETE
    @Path("{id}")
    @Permit(Permissions.CHAT_MODERATE)
    public void delete(@PathParam("slug") String slug, @PathParam("id") UUID id, @Context SecurityContext security) {
        if (!(Caller.of(security) instanceof Caller.Staff staff) || !chat.delete(find.id(slug), id, staff)) {
            throw missing(id);
        }
    }

    /** What is to be said, and the message that it answers, if any. */
    public record Message(@Nullable String text, @Nullable UUID replyTo) {}

    /** Where it stands in the log now; what is held is looked at by staff before others see it. */
    public record Said(UUID id, long offset, boolean held) {}

    /** Messages, as they stand in the log. */
    public record Messages(List<LogEvent> items) {}

    private static Response answer(LogEvent event, UUID id) {
        boolean held = event.as(MessageHeld.class).isPresent();
        return Response.status(held ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .entity(new Said(id, event.offset(), held))
                .build();
    }

    private static List<LogEvent> messages(List<LogEvent> events) {
        Set<UUID> deleted = new HashSet<>();
        events.forEach(event -> event.as(MessageDeleted.class).ifPresent(gone -> deleted.add(gone.message())));
        var messages = new ArrayList<LogEvent>();
        for (var event : events) {
            event.as(MessagePosted.class)
                    .filter(posted -> !deleted.contains(posted.message()) && posted.text() != null)
                    .ifPresent(posted -> messages.add(event));
        }
        return messages;
    }

    private static RuntimeException missing(UUID id) {
        return Problem.of(404, "no-such-message", "There is no message " + id + " in this show.")
                .asException();
    }

    private static RuntimeException problem(PostResult.Refused refused) {
        int status = switch (refused.code()) {
            case "bad-text" -> 400;
            case "chat-closed", "said-before", "no-such-message", "name-of-staff" -> 409;
            case "slow-mode", "too-fast" -> 429;
            default -> 403;
        };
        return Problem.of(status, refused.code(), refused.sentence()).asException();
    }
}
