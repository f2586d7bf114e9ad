// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.polls.PollId;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

final class VoteCommandTest {
    @OnEachDatabase
    void aShopperVotesOnceHoweverManySockets(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.open(PollRoom.TEA);
        var kim = Callers.shopper();
        assertEquals("taken", vote(room, kim, poll, "1"));
        assertEquals("taken", vote(room, kim, poll, "1"));
        assertEquals("already-voted", vote(room, kim, poll, "0"));
        assertEquals("no-such-option", vote(room, Callers.shopper(), poll, "9"));
        assertEquals(1, room.close(poll).counts().get(1));
        assertEquals("poll-not-open", vote(room, Callers.shopper(), poll, "0"));
    }

    @OnEachDatabase
    void onlyShoppersVoteAndOnlyForAnOption(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.open(PollRoom.TEA);
        assertEquals("not-here", vote(room, Callers.nobody(), poll, "0"));
        assertEquals("not-here", vote(room, Callers.host(), poll, "0"));
        assertEquals("bad-frame", vote(room, Callers.shopper(), poll, "\"0\""));
        assertEquals("bad-frame", vote(room, Callers.shopper(), poll, "1.5"));
        var frame = new Inbound(room.show, Callers.shopper(), Json.read("{\"poll\":\"tea\",\"option\":1}"));
        assertEquals("bad-frame", code(new VoteCommand(room.polls).handle(frame)));
    }

    private static String vote(PollRoom room, Caller caller, PollId poll, String option) {
        var body = Json.read("{\"poll\":\"" + poll + "\",\"option\":" + option + "}");
        return code(new VoteCommand(room.polls).handle(new Inbound(room.show, caller, body)));
    }

    private static String code(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> "done";
            case Answer.Taken taken -> "taken";
            case Answer.Refused refused -> refused.code();
        };
    }
}
