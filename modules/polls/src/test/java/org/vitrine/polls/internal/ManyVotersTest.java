// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.vitrine.polls.PollClosed;
import org.vitrine.polls.PollService;
import org.vitrine.polls.VoteResult;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

/** Everyone votes at once, twice, on two nodes: each is counted once. */
final class ManyVotersTest {
    private static final int VOTERS = 200;

    @OnEachDatabase
    void everyoneWhoVotesTwiceAtOnceIsCountedOnce(Transactions transactions) throws Exception {
        var room = new PollRoom(transactions);
        var poll = room.open(PollRoom.TEA);
        var nodes = List.of(room.polls, room.another(transactions));
        var shoppers =
                IntStream.range(0, VOTERS).mapToObj(i -> Callers.shopper()).toList();
        var counted = new ConcurrentLinkedQueue<Integer>();
        together(VOTERS * 2, i -> {
            PollService node = nodes.get(i / VOTERS);
            var result = node.vote(poll, shoppers.get(i % VOTERS).id(), (i + i / VOTERS) % 3);
            if (result instanceof VoteResult.Counted vote) {
                counted.add(vote.option());
            }
        });
        assertEquals(VOTERS, counted.size());
        assertEquals(countsOf(counted), room.close(poll).counts());
    }

    @OnEachDatabase
    void whoIsToldThatTheirVoteCountsIsInTheResult(Transactions transactions) throws Exception {
        var room = new PollRoom(transactions);
        var poll = room.open(PollRoom.TEA);
        var other = room.another(transactions);
        var counted = new ConcurrentLinkedQueue<Integer>();
        together(VOTERS + 1, i -> {
            if (i == VOTERS / 2) {
                other.close(poll, room.host);
            } else if (room.polls.vote(poll, Callers.shopper().id(), i % 3) instanceof VoteResult.Counted vote) {
                counted.add(vote.option());
            }
        });
        assertEquals(
                countsOf(counted),
                room.told(Callers.nobody(), PollClosed.class).getFirst().counts());
    }

    private static List<Long> countsOf(Iterable<Integer> votes) {
        var counts = new ArrayList<>(List.of(0L, 0L, 0L));
        votes.forEach(option -> counts.set(option, counts.get(option) + 1));
        return counts;
    }

    private static void together(int count, IntConsumer task) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    task.accept(number);
                    return true;
                }));
            }
            start.countDown();
            for (var one : running) {
                one.get();
            }
        }
    }
}
