// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.vitrine.http.ProblemException;
import org.vitrine.identity.Caller;
import org.vitrine.polls.internal.PollsResource.Vote;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.http.RestResourceContract;

final class PollsResourceTest {
    @OnEachDatabase
    void shoppersAreToldOfNoDraftAndOfNoRightOptionBeforeTheEnd(Transactions transactions) {
        var room = new PollRoom(transactions);
        var resource = new PollsResource(room.polls, room.shows, room.clock);
        var kim = Callers.shopper();
        room.draft(PollRoom.TEA);
        assertEquals(List.of(), list(resource, kim));
        assertEquals(1, list(resource, room.host).size());
        var quiz = room.open(PollRoom.QUIZ);
        assertEquals(List.of(), list(resource, kim));
        room.second();
        resource.vote(quiz.value(), new Vote(1), new AsCaller(kim));
        var open = list(resource, kim).getFirst();
        assertEquals(Optional.empty(), open.right());
        assertEquals(Optional.of(1), open.mine());
        assertEquals(Optional.of(1), list(resource, room.host).get(1).right());
        resource.close(quiz.value(), new AsCaller(room.host));
        room.second();
        assertEquals(Optional.of(1), list(resource, kim).getFirst().right());
        assertEquals(
                Optional.empty(), list(resource, Callers.nobody()).getFirst().mine());
    }

    @OnEachDatabase
    void aVoteOnceMoreIsNoOtherVote(Transactions transactions) {
        var room = new PollRoom(transactions);
        var resource = new PollsResource(room.polls, room.shows, room.clock);
        var poll = room.open(PollRoom.TEA).value();
        var kim = new AsCaller(Callers.shopper());
        assertEquals(new Vote(2), resource.vote(poll, new Vote(2), kim));
        assertEquals(new Vote(2), resource.vote(poll, new Vote(2), kim));
        assertEquals("already-voted", problem(() -> resource.vote(poll, new Vote(0), kim)));
        assertEquals(
                "no-such-option", problem(() -> resource.vote(poll, new Vote(6), new AsCaller(Callers.shopper()))));
        assertEquals("bad-request", problem(() -> resource.vote(poll, new Vote(null), kim)));
    }

    @OnEachDatabase
    void whatCannotBeIsAProblem(Transactions transactions) {
        var room = new PollRoom(transactions);
        var resource = new PollsResource(room.polls, room.shows, room.clock);
        var host = new AsCaller(room.host);
        assertEquals("bad-request", problem(() -> resource.draft(null, host)));
        assertEquals("bad-request", problem(() -> resource.draft(plan(null, "?", "a", "b"), host)));
        assertEquals("no-such-show", problem(() -> resource.draft(plan("coffee", "?", "a", "b"), host)));
        assertEquals("bad-poll", problem(() -> resource.draft(plan("tea", "?", "a"), host)));
        assertEquals("bad-poll", problem(() -> resource.draft(plan("tea", "?", "a", null), host)));
        assertEquals("no-such-poll", problem(() -> resource.open(UUID.randomUUID(), host)));
        assertEquals("no-such-show", problem(() -> resource.list("No slug!", host)));
        assertEquals("bad-request", problem(() -> resource.list(null, host)));
        var draft = room.draft(PollRoom.TEA).id().value();
        assertEquals("poll-not-open", problem(() -> resource.close(draft, host)));
        assertEquals(
                "Tea?",
                resource.change(draft, plan(null, "Tea?", "a", "b"), host).question());
        resource.remove(draft, host);
        assertEquals("no-such-poll", problem(() -> resource.remove(draft, host)));
    }

    private static PlanJson plan(@Nullable String show, String question, @Nullable String... options) {
        return new PlanJson(show, question, Arrays.asList(options), null);
    }

    private static List<PollJson> list(PollsResource resource, Caller caller) {
        return resource.list("tea", new AsCaller(caller)).items();
    }

    private static String problem(Runnable call) {
        var problem = assertThrows(ProblemException.class, call::run).problem();
        return problem.type().substring("/problems/".length());
    }

    @Nested
    final class Contract extends RestResourceContract {
        @Override
        protected Class<?> resource() {
            return PollsResource.class;
        }
    }
}
