// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.questions.AskResult;
import org.vitrine.questions.QuestionService;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;

/**
 * Asks something over a room's socket: <code>{"ask":{"id","text"}}</code>, or marks what has been said:
 * <code>{"ask":{"id","message"}}</code>.
 */
@Component
public final class AskCommand implements RoomCommand {
    private static final int LONGEST_ID = 64;

    private final QuestionService questions;

    @Activate
    public AskCommand(@Reference QuestionService questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public Answer handle(Inbound frame) {
        var id = frame.body().path("id").asText();
        var text = frame.body().path("text");
        var message = message(frame.body().path("message").asText());
        if (id.isEmpty() || id.length() > LONGEST_ID || text.isTextual() == message.isPresent()) {
            return new Answer.Refused(
                    "bad-frame",
                    "\"ask\" needs an \"id\" of 1 to " + LONGEST_ID + " characters and a \"text\", or a \"message\".");
        }
        return answer(message.map(said -> questions.mark(frame.show(), frame.caller(), said))
                .orElseGet(() -> questions.ask(frame.show(), frame.caller(), ownId(frame, id), text.asText())));
    }

    private static Answer answer(AskResult result) {
        return switch (result) {
            case AskResult.Asked asked -> new Answer.Done(asked.event());
            case AskResult.Refused refused -> new Answer.Refused(refused.code(), refused.sentence());
        };
    }

    private static Optional<UUID> message(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The sender's id, made its own: nobody can take or guess another's. */
    private static UUID ownId(Inbound frame, String id) {
        var name = "ask " + frame.caller().getName() + " " + id;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
