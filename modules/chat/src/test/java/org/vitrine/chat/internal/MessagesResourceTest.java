// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.chat.MessagePosted;
import org.vitrine.http.ProblemException;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

final class MessagesResourceTest {
    @OnEachDatabase
    void historyLeavesOutWhatWasTakenAway(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var resource = resource(room);
        var kim = Callers.shopper();
        room.said(kim, "one");
        var two = room.said(kim, "two");
        room.said(kim, "three");
        var host = new AsCaller(room.host);
        resource.delete("tea", two.id(), host);
        assertEquals(List.of("one", "three"), texts(resource.last("tea", 50, new AsCaller(kim))));
        assertEquals(List.of("three"), texts(resource.last("tea", 1, new AsCaller(kim))));
        assertEquals(404, status(() -> resource.delete("tea", UUID.randomUUID(), host)));
    }

    @OnEachDatabase
    void whatCannotBeIsAProblem(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var resource = resource(room);
        var kim = new AsCaller(Callers.shopper());
        assertEquals(400, status(() -> resource.say("tea", null, kim)));
        assertEquals(400, status(() -> resource.say("tea", message(null), kim)));
        assertEquals(400, status(() -> resource.say("tea", message(" "), kim)));
        assertEquals(404, status(() -> resource.say("coffee", message("a"), kim)));
        assertEquals(404, status(() -> resource.last("No slug!", 50, kim)));
        assertEquals(400, status(() -> resource.last("tea", 0, kim)));
        room.shows.put("tea", ShowState.ENDED);
        assertEquals(409, status(() -> resource.say("tea", message("a"), kim)));
    }

    @OnEachDatabase
    void bansNameAShopper(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var bans = new BansResource(room.chat, room.shows);
        var kim = Callers.shopper();
        var host = new AsCaller(room.host);
        assertEquals(400, status(() -> bans.ban("tea", null, host)));
        bans.ban("tea", new BansResource.Ban(kim.id().value()), host);
        assertEquals("banned", room.refusal(kim, "hello"));
        bans.unban("tea", kim.id().value(), host);
        room.said(kim, "hello");
    }

    private static MessagesResource.Message message(@Nullable String text) {
        return new MessagesResource.Message(text, null);
    }

    private static MessagesResource resource(ChatRoom room) {
        return new MessagesResource(room.chat, room.shows, room.log, room.floor, room.clock);
    }

    private static List<String> texts(MessagesResource.Messages messages) {
        return messages.items().stream()
                .map(event -> String.valueOf(
                        event.as(MessagePosted.class).orElseThrow().text()))
                .toList();
    }

    private static int status(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().status();
    }
}
