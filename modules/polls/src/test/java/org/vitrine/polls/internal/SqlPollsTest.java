// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vitrine.polls.internal.PollRoom.QUIZ;
import static org.vitrine.polls.internal.PollRoom.TEA;
import static org.vitrine.polls.internal.PollRoom.changed;
import static org.vitrine.polls.internal.PollRoom.refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.polls.PollClosed;
import org.vitrine.polls.PollCounted;
import org.vitrine.polls.PollDrafted;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollOpened;
import org.vitrine.polls.PollPlan;
import org.vitrine.polls.PollRemoved;
import org.vitrine.polls.PollState;
import org.vitrine.polls.VoteResult;
import org.vitrine.showlog.NewEvent;
import org.vitrine.shows.ShowEnded;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.OnEachDatabase;

final class SqlPollsTest {
    @OnEachDatabase
    void aPollIsPreparedOpenedVotedInAndClosed(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.open(TEA);
        vote(room, poll, 1);
        vote(room, poll, 1);
        vote(room, poll, 2);
        var closed = room.close(poll);
        assertEquals(PollState.CLOSED, closed.state());
        assertEquals(List.of(0L, 2L, 1L), closed.counts());
        var opened = new PollOpened(poll, TEA.question(), TEA.options(), false);
        assertEquals(List.of(opened), room.told(Callers.nobody(), PollOpened.class));
        var result = new PollClosed(poll, List.of(0L, 2L, 1L), Optional.empty());
        assertEquals(List.of(result), room.told(Callers.nobody(), PollClosed.class));
        assertEquals(List.of(closed), room.polls.of(room.show));
    }

    @OnEachDatabase
    void draftsAreForStaffAndCanStillBeChanged(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.draft(TEA);
        assertEquals(
                QUIZ, changed(room.polls.change(poll.id(), QUIZ, room.host)).plan());
        assertEquals(List.of(), room.told(Callers.shopper(), PollDrafted.class));
        assertEquals(2, room.told(room.host, PollDrafted.class).size());
        changed(room.polls.remove(poll.id(), room.host));
        assertEquals(List.of(new PollRemoved(poll.id())), room.told(room.host, PollRemoved.class));
        assertEquals(List.of(), room.polls.of(room.show));
    }

    @OnEachDatabase
    void whatViewersHaveBeenAskedStaysAsItIs(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.open(TEA);
        assertEquals("poll-was-open", refusal(room.polls.change(poll, QUIZ, room.host)));
        assertEquals("poll-was-open", refusal(room.polls.remove(poll, room.host)));
        room.close(poll);
        assertEquals("poll-closed", refusal(room.polls.open(poll, room.host)));
        assertEquals("none", refusal(room.polls.open(new PollId(UUID.randomUUID()), room.host)));
    }

    @OnEachDatabase
    void onePollIsOpenAtATime(Transactions transactions) {
        var room = new PollRoom(transactions);
        var first = room.open(TEA);
        var second = room.draft(QUIZ).id();
        assertEquals("poll-open", refusal(room.polls.open(second, room.host)));
        assertEquals(PollState.DRAFT, room.polls.find(second).orElseThrow().state());
        changed(room.polls.open(first, room.host));
        room.close(first);
        changed(room.polls.open(second, room.host));
        assertEquals(2, room.told(Callers.nobody(), PollOpened.class).size());
    }

    @OnEachDatabase
    void aPollIsOpenedWhileThereIsSomebodyToAsk(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.draft(TEA).id();
        room.shows.put("tea", ShowState.PLANNED);
        assertEquals("show-not-live", refusal(room.polls.open(poll, room.host)));
        room.shows.put("tea", ShowState.ENDED);
        assertEquals("show-not-live", refusal(room.polls.open(poll, room.host)));
        assertEquals("show-ended", refusal(room.polls.draft(room.show, TEA, room.host)));
        assertEquals("poll-not-open", refusal(room.polls.close(poll, room.host)));
    }

    @OnEachDatabase
    void aVoteCannotBeChangedAndIsRefusedOnceThePollIsClosed(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.open(TEA);
        var kim = Callers.shopper().id();
        assertEquals(new VoteResult.Counted(0), room.polls.vote(poll, kim, 0));
        assertEquals(new VoteResult.Already(0), room.polls.vote(poll, kim, 1));
        assertEquals(Map.of(poll, 0), room.polls.votes(room.show, kim));
        assertRefused("no-such-option", room.polls.vote(poll, Callers.shopper().id(), 3));
        assertRefused("no-such-option", room.polls.vote(poll, Callers.shopper().id(), -1));
        room.close(poll);
        assertRefused("poll-not-open", room.polls.vote(poll, Callers.shopper().id(), 0));
        assertRefused(
                "poll-not-open",
                room.polls.vote(room.draft(QUIZ).id(), Callers.shopper().id(), 0));
        assertRefused(
                "poll-not-open",
                room.polls.vote(new PollId(UUID.randomUUID()), Callers.shopper().id(), 0));
        assertEquals(List.of(1L, 0L, 0L), room.polls.find(poll).orElseThrow().counts());
    }

    @OnEachDatabase
    void howTheVoteStandsIsToldOnceASecond(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.open(TEA);
        vote(room, poll, 0);
        vote(room, poll, 1);
        assertEquals(List.of(), room.told(Callers.nobody(), PollCounted.class));
        room.second();
        vote(room, poll, 1);
        room.second();
        room.second();
        assertEquals(
                List.of(new PollCounted(poll, List.of(1L, 1L, 0L)), new PollCounted(poll, List.of(1L, 2L, 0L))),
                room.told(Callers.nobody(), PollCounted.class));
        vote(room, poll, 2);
        room.close(poll);
        room.second();
        assertEquals(2, room.told(Callers.nobody(), PollCounted.class).size());
    }

    @OnEachDatabase
    void twoNodesTellOnceASecondAndForgetNobody(Transactions transactions) {
        var room = new PollRoom(transactions);
        var other = room.another(transactions);
        var poll = room.open(TEA);
        vote(room, poll, 0);
        other.vote(poll, Callers.shopper().id(), 1);
        room.second();
        assertEquals(1, room.told(Callers.nobody(), PollCounted.class).size());
        other.vote(poll, Callers.shopper().id(), 1);
        room.second();
        assertEquals(
                new PollCounted(poll, List.of(1L, 2L, 0L)),
                room.told(Callers.nobody(), PollCounted.class).getLast());
    }

    @OnEachDatabase
    void theRightOptionIsToldAtTheEnd(Transactions transactions) {
        var room = new PollRoom(transactions);
        var quiz = room.open(QUIZ);
        assertEquals(
                true, room.told(Callers.nobody(), PollOpened.class).getFirst().quiz());
        assertEquals(
                -1, room.log.last(room.show, Callers.nobody(), 1).toString().indexOf("right"));
        room.close(quiz);
        assertEquals(
                Optional.of(1),
                room.told(Callers.nobody(), PollClosed.class).getFirst().right());
    }

    @OnEachDatabase
    void theEndOfAShowClosesItsPoll(Transactions transactions) {
        var room = new PollRoom(transactions);
        var poll = room.open(TEA);
        room.log.with(new Endings(room.polls));
        room.log.append(NewEvent.of(room.show, new ShowEnded()));
        Eventually.until(() -> room.told(Callers.nobody(), PollClosed.class).size() == 1);
        assertEquals(PollState.CLOSED, room.polls.find(poll).orElseThrow().state());
    }

    @Test
    void aPollThatCannotBeIsNoPlan() {
        var two = List.of("a", "b");
        assertThrows(IllegalArgumentException.class, () -> new PollPlan(" ", two, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new PollPlan("x".repeat(201), two, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new PollPlan("?", List.of("a"), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new PollPlan("?", List.of("a", " a "), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new PollPlan("?", List.of("a", ""), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new PollPlan("?", two, Optional.of(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PollPlan("?", List.of("a", "b", "c", "d", "e", "f", "g"), Optional.empty()));
    }

    private static void vote(PollRoom room, PollId poll, int option) {
        assertEquals(
                new VoteResult.Counted(option),
                room.polls.vote(poll, Callers.shopper().id(), option));
    }

    private static void assertRefused(String code, VoteResult result) {
        assertEquals(code, assertInstanceOf(VoteResult.Refused.class, result).code());
    }
}
