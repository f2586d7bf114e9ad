// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.ChatService;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.Utterance;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;

/** Says something over a room's socket: <code>{"say":{"id","text","replyTo"?}}</code>. */
@Component
public final class SayCommand implements RoomCommand {
    private static final int LONGEST_ID = 64;

    private final ChatService chat;

    @Activate
    public SayCommand(@Reference ChatService chat) {
        this.chat = chat;
    }

    @Override
    public String name() {
        return "say";
    }

    @Override
    public Answer handle(Inbound frame) {
        var id = frame.body().path("id").asText();
        var text = frame.body().path("text");
        if (id.isEmpty() || id.length() > LONGEST_ID || !text.isTextual()) {
            return new Answer.Refused(
                    "bad-frame", "\"say\" needs an \"id\" of 1 to " + LONGEST_ID + " characters and a \"text\".");
        }
        var replyTo = replyTo(frame.body().path("replyTo"));
        if (replyTo.isEmpty() && frame.body().hasNonNull("replyTo")) {
            return new Answer.Refused("bad-frame", "\"replyTo\" is the id of a message.");
        }
        var said = new Utterance(messageId(frame, id), text.asText(), replyTo);
        return switch (chat.post(frame.show(), frame.caller(), said)) {
            case PostResult.Posted posted -> new Answer.Done(posted.event());
            case PostResult.Refused refused -> new Answer.Refused(refused.code(), refused.sentence());
        };
    }

    private static Optional<UUID> replyTo(JsonNode id) {
        try {
            return id.isTextual() ? Optional.of(UUID.fromString(id.asText())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The sender's id, made its own: nobody can take or guess another's. */
    private static UUID messageId(Inbound frame, String id) {
        var name = frame.caller().getName() + " " + id;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
