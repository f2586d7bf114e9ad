// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.identity.ShopperId;
import org.vitrine.polls.PollId;
import org.vitrine.polls.VoteResult;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Tx;

/** The votes in the database: one a poll and shopper, by its key. */
final class VoteTable {
    private VoteTable() {}

    /** Votes, unless the shopper has done so before. */
    static VoteResult insert(Tx tx, Ballot ballot, Instant at) {
        boolean isFirst = tx.insertIfAbsent(
                "insert into polls_vote (poll, shopper, choice, at) values (?, ?, ?, ?)",
                ballot.poll().value(),
                ballot.shopper().value(),
                ballot.option(),
                at);
        return isFirst ? new VoteResult.Counted(ballot.option()) : new VoteResult.Already(choice(tx, ballot));
    }

    private static int choice(Tx tx, Ballot ballot) {
        return tx.first(
                        "select choice from polls_vote where poll = ? and shopper = ?",
                        row -> row.integer("choice"),
                        ballot.poll().value(),
                        ballot.shopper().value())
                .orElseThrow();
    }

    static void countInto(Tx tx, PollId poll, List<Long> counts) {
        tx.list(
                        "select choice, count(*) as n from polls_vote where poll = ? group by choice",
                        row -> Map.entry(row.integer("choice"), row.number("n")),
                        poll.value())
                .forEach(count -> counts.set(count.getKey(), count.getValue()));
    }

    static Map<PollId, Integer> of(Tx tx, ShowId show, ShopperId shopper) {
        var votes = new HashMap<PollId, Integer>();
        tx.list(
                        "select poll, choice from polls_vote where shopper = ?"
                                + " and poll in (select id from polls_poll where show_id = ?)",
                        row -> Map.entry(new PollId(row.uuid("poll")), row.integer("choice")),
                        shopper.value(),
                        show.value())
                .forEach(vote -> votes.put(vote.getKey(), vote.getValue()));
        return votes;
    }
}
