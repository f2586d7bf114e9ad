// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.vitrine.polls.PollId;
import org.vitrine.polls.VoteResult;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Takes votes in, as many as have come meanwhile in one transaction.
 *
 * <p>A show's viewers vote at once when the host says so, and a commit is what a vote costs. So whoever comes while votes are being
 * written waits with all others who do, and they go into the next transaction together: the more come, the less each costs. The poll is locked
 * while its votes are written, also against other nodes, so a vote is counted before the poll is closed or refused after it, and nothing
 * lies between. What makes a shopper's vote the only one is the table's key.
 */
final class BallotBox {
    private static final int MOST_AT_ONCE = 500;

    private final Transactions transactions;
    private final Clock clock;
    private final Consumer<PollId> counted;
    /** Guarded by {@code this}. */
    private List<Waiting> waiting = new ArrayList<>();
    /** Guarded by {@code this}. */
    private boolean writing;

    /**
     * A box.
     *
     * @param counted told of each poll that has more votes than before, after they are durable
     */
    BallotBox(Transactions transactions, Clock clock, Consumer<PollId> counted) {
        this.transactions = transactions;
        this.clock = clock;
        this.counted = counted;
    }

    /** Puts a vote in and returns when it is durable or refused. Throws what the database throws. */
    VoteResult put(Ballot ballot) {
        var vote = new Waiting(ballot, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(vote);
            if (!writing) {
                writing = true;
                Thread.ofVirtual().start(this::write);
            }
        }
        try {
            return vote.result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void write() {
        for (var next = take(); !next.isEmpty(); next = take()) {
            var byPoll = new LinkedHashMap<PollId, List<Waiting>>();
            next.forEach(vote -> byPoll.computeIfAbsent(vote.ballot.poll(), poll -> new ArrayList<>())
                    .add(vote));
            byPoll.forEach(this::write);
        }
    }

    /** The next votes to be written; empty when there are none, and the next one to come begins anew. */
    private synchronized List<Waiting> take() {
        int count = Math.min(waiting.size(), MOST_AT_ONCE);
        var next = List.copyOf(waiting.subList(0, count));
        waiting = new ArrayList<>(waiting.subList(count, waiting.size()));
        writing = count > 0;
        return next;
    }

    private void write(PollId poll, List<Waiting> votes) {
        try {
            var results = transactions.in(tx -> write(tx, poll, votes));
            if (results.stream().anyMatch(VoteResult.Counted.class::isInstance)) {
                counted.accept(poll);
            }
            for (int i = 0; i < votes.size(); i++) {
                votes.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            votes.forEach(vote -> vote.result.completeExceptionally(e));
        }
    }

    private List<VoteResult> write(Tx tx, PollId poll, List<Waiting> votes) {
        var open = PollTable.lockOpen(tx, poll);
        var at = clock.instant();
        return votes.stream()
                .map(vote ->
                        open.map(found -> write(tx, found, vote.ballot, at)).orElseGet(BallotBox::closed))
                .toList();
    }

    private static VoteResult write(Tx tx, PollTable.Open poll, Ballot ballot, Instant at) {
        boolean isThere = ballot.option() >= 0 && ballot.option() < poll.options();
        return isThere
                ? VoteTable.insert(tx, ballot, at)
                : new VoteResult.Refused("no-such-option", "This poll has no such option.");
    }

    private static VoteResult closed() {
        return new VoteResult.Refused("poll-not-open", "The vote is over.");
    }

    private record Waiting(Ballot ballot, CompletableFuture<VoteResult> result) {}
}
