// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.Utterance;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Role;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.LogEvent;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

final class RepliesTest {
    @OnEachDatabase
    void aReplyIsForTheOneWhoIsAnswered(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper("Kim");
        var asked = room.said(kim, "Is it oiled?");
        var reply = posted(room.replied(room.host, "It is.", asked.id()));
        assertEquals(Optional.of(asked.id()), reply.replyTo());
        assertEquals(List.of(actor(kim)), reply.mentions());
    }

    @OnEachDatabase
    void nobodyAnswersWhatIsNotThere(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var gone = room.said(Callers.shopper(), "Rude").id();
        room.chat.delete(room.show, gone, room.host);
        for (var message : List.of(gone, UUID.randomUUID())) {
            var said = new Utterance(UUID.randomUUID(), "You are", Optional.of(message));
            var refused = (PostResult.Refused) room.chat.post(room.show, room.host, said);
            assertEquals("no-such-message", refused.code());
        }
    }

    @OnEachDatabase
    void whoIsNamedIsMentioned(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper("Kim");
        var kimLee = Callers.shopper("Kim Lee");
        var zoe = Callers.shopper("Zo\u00EB");
        List.of(kim, kimLee, zoe).forEach(one -> room.said(one, "Hello"));
        room.said(room.host, "Welcome");
        var ada = actor(room.host);
        assertEquals(List.of(actor(kimLee), ada), mentions(room, zoe, "@kim lee and @ADA, look"));
        assertEquals(List.of(actor(kim)), mentions(room, zoe, "(@Kim)"));
        assertEquals(List.of(actor(zoe)), mentions(room, kim, "@zoe @Zo\u00EB!"));
        assertEquals(List.of(), mentions(room, kim, "@Kim @Kimberly @nobody a@b @"));
    }

    @OnEachDatabase
    void theHostIsKnownBeforeSpeaking(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var show = room.shows.put("tea", ShowState.LIVE);
        room.staff.put(show.host(), Callers.staff("Olga", Role.HOST));
        assertEquals(
                List.of(new Actor(Actor.Kind.STAFF, show.host().value())),
                mentions(room, Callers.shopper(), "@Olga hello"));
    }

    @OnEachDatabase
    void namesAreKnownAfterARestart(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper("Kim");
        room.said(kim, "Hello");
        var later = new Speakers(room.log);
        assertEquals("kim", later.of(room.show).get(actor(kim)));
    }

    @OnEachDatabase
    void nobodySpeaksUnderANameOfStaff(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.said(room.host, "Welcome");
        for (var name :
                List.of("Ada", "\u0410d\u0430", "4DA", "A d a", "Ada \u2714", "Kim (Host)", "M0derator", "Official")) {
            assertEquals("name-of-staff", room.refusal(Callers.shopper(name), "Hello"), name);
        }
        for (var name :
                List.of("Adam", "Ada L", "Kim", "Hostess", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67")) {
            room.said(Callers.shopper(name), "Hello");
        }
    }

    @OnEachDatabase
    void staffWhoHaveNothingToDoWithShowsDoNotSpeak(Transactions transactions) {
        var room = new ChatRoom(transactions);
        assertEquals("not-permitted", room.refusal(Callers.staff("Ann", Role.ANALYST), "Hello"));
        room.said(Callers.moderator(), "Hello");
    }

    private static List<Actor> mentions(ChatRoom room, Caller author, String text) {
        return posted(room.said(author, text)).mentions();
    }

    private static MessagePosted posted(LogEvent event) {
        return event.as(MessagePosted.class).orElseThrow();
    }

    private static Actor actor(Caller caller) {
        return Actor.of(caller).orElseThrow();
    }
}
