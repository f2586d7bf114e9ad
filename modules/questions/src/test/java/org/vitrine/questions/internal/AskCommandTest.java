// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.rooms.RoomCommandContract;

final class AskCommandTest extends RoomCommandContract {
    private final QuestionRoom room = new QuestionRoom();
    private final RoomCommand ask = new AskCommand(room.questions);
    private final Caller kim = Callers.shopper();

    @Override
    protected RoomCommand command() {
        return ask;
    }

    @Override
    protected ShowId show() {
        return room.show;
    }

    @Override
    protected String good() {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"Is it oiled?\"}";
    }

    @Test
    void aFrameThatComesAgainAsksOnce() {
        assertInstanceOf(Answer.Done.class, handle("{\"id\":\"a\",\"text\":\"Is it oiled?\"}"));
        assertInstanceOf(Answer.Done.class, handle("{\"id\":\"a\",\"text\":\"Is it oiled?\"}"));
        assertEquals(1, room.questions.of(room.show).size());
    }

    @Test
    void aMessageOfOnesOwnIsMarked() {
        var message = UUID.randomUUID();
        room.post(room.show, kim, message, "Is it oiled?");
        assertInstanceOf(Answer.Done.class, handle("{\"id\":\"a\",\"message\":\"" + message + "\"}"));
        assertEquals(message, room.questions.of(room.show).getFirst().id());
        assertEquals("no-such-message", code(handle("{\"id\":\"b\",\"message\":\"" + UUID.randomUUID() + "\"}")));
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        for (var body : new String[] {
            "{}",
            "{\"text\":\"a\"}",
            "{\"id\":\"a\"}",
            "{\"id\":\"a\",\"message\":\"tea\"}",
            "{\"id\":\"a\",\"text\":\"a\",\"message\":\"" + UUID.randomUUID() + "\"}"
        }) {
            assertEquals("bad-frame", code(handle(body)));
        }
        assertEquals("refused", code(handle("{\"id\":\"a\",\"text\":\"spam\"}")));
    }

    private Answer handle(String body) {
        return ask.handle(new Inbound(room.show, kim, Json.read(body)));
    }

    private static String code(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.code() : "done";
    }
}
