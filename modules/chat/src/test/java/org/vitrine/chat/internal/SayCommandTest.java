// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

final class SayCommandTest {
    @OnEachDatabase
    void theSendersIdIsItsOwn(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var say = new SayCommand(room.chat);
        var kim = Callers.shopper();
        assertEquals(1, offset(say.handle(frame(room, kim, "{\"id\":\"a\",\"text\":\"hello\"}"))));
        assertEquals(1, offset(say.handle(frame(room, kim, "{\"id\":\"a\",\"text\":\"hello\"}"))));
        assertEquals(2, offset(say.handle(frame(room, kim, "{\"id\":\"b\",\"text\":\"hello\"}"))));
        assertEquals(3, offset(say.handle(frame(room, Callers.shopper(), "{\"id\":\"a\",\"text\":\"hello\"}"))));
    }

    @OnEachDatabase
    void aReplyNamesWhatItAnswers(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var say = new SayCommand(room.chat);
        var asked = room.said(Callers.shopper(), "Is it oiled?");
        var body = "{\"id\":\"a\",\"text\":\"Yes\",\"replyTo\":\"" + asked.id() + "\"}";
        assertEquals(2, offset(say.handle(frame(room, room.host, body))));
        var reply = room.seenBy(room.host).getLast().data();
        assertEquals(asked.id().toString(), reply.path("replyTo").asText());
        body = body.replace("\"a\"", "\"b\"")
                .replace(asked.id().toString(), UUID.randomUUID().toString());
        assertEquals("no-such-message", code(say.handle(frame(room, room.host, body))));
    }

    @OnEachDatabase
    void whatIsNoMessageIsRefused(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var say = new SayCommand(room.chat);
        var kim = Callers.shopper();
        var long64 = "x".repeat(65);
        for (var body : new String[] {
            "{}",
            "\"hello\"",
            "[]",
            "{\"text\":\"hello\"}",
            "{\"id\":\"a\"}",
            "{\"id\":\"a\",\"text\":7}",
            "{\"id\":\"a\",\"text\":\"hello\",\"replyTo\":\"b\"}",
            "{\"id\":\"a\",\"text\":\"hello\",\"replyTo\":7}",
            "{\"id\":\"" + long64 + "\",\"text\":\"hello\"}"
        }) {
            assertEquals("bad-frame", code(say.handle(frame(room, kim, body))));
        }
        assertEquals("bad-text", code(say.handle(frame(room, kim, "{\"id\":\"a\",\"text\":\" \"}"))));
    }

    private static Inbound frame(ChatRoom room, Caller caller, String body) {
        return new Inbound(room.show, caller, Json.read(body));
    }

    private static long offset(Answer answer) {
        return answer instanceof Answer.Done done ? done.event().offset() : -1;
    }

    private static String code(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.code() : "done";
    }
}
