// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.vitrine.json.Json;
import org.vitrine.polls.Poll;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollPlan;
import org.vitrine.polls.PollState;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The polls in the database. */
final class PollTable {
    private static final String SELECT =
            "select id, show_id, question, options, right_option, state, opened_at, closed_at from polls_poll ";

    private PollTable() {}

    static Optional<Poll> find(Tx tx, PollId id) {
        return tx.first(SELECT + "where id = ?", PollTable::head, id.value()).map(poll -> counted(tx, poll));
    }

    /** The same, and nobody votes in it or changes it before this transaction has ended. */
    static Optional<Poll> lock(Tx tx, PollId id) {
        return tx.first(SELECT + "where id = ? for update", PollTable::head, id.value())
                .map(poll -> counted(tx, poll));
    }

    /** The show and the number of options of an open poll, which nobody closes before this transaction has ended. */
    static Optional<Open> lockOpen(Tx tx, PollId id) {
        return tx.first(SELECT + "where id = ? for update", PollTable::head, id.value())
                .filter(poll -> poll.state() == PollState.OPEN)
                .map(poll -> new Open(poll.show(), poll.plan().options().size()));
    }

    /** In the order in which they were prepared. */
    static List<Poll> of(Tx tx, ShowId show) {
        return tx.list(SELECT + "where show_id = ? order by id", PollTable::head, show.value()).stream()
                .map(poll -> counted(tx, poll))
                .toList();
    }

    static Optional<PollId> openIn(Tx tx, ShowId show) {
        return tx.first(
                "select poll from polls_open where show_id = ?", row -> new PollId(row.uuid("poll")), show.value());
    }

    static void insert(Tx tx, PollId id, ShowId show, PollPlan plan) {
        tx.update(
                "insert into polls_poll (id, show_id, question, options, right_option, state) values (?, ?, ?, ?, ?, ?)",
                id.value(),
                show.value(),
                plan.question(),
                Json.write(plan.options()),
                plan.right().orElse(null),
                PollState.DRAFT);
    }

    static void writePlan(Tx tx, PollId id, PollPlan plan) {
        tx.update(
                "update polls_poll set question = ?, options = ?, right_option = ? where id = ?",
                plan.question(),
                Json.write(plan.options()),
                plan.right().orElse(null),
                id.value());
    }

    static void delete(Tx tx, PollId id) {
        tx.update("delete from polls_poll where id = ?", id.value());
    }

    /** Whether no other is open in its show. */
    static boolean writeOpen(Tx tx, Poll poll, Instant at) {
        boolean alone = tx.insertIfAbsent(
                "insert into polls_open (show_id, poll) values (?, ?)",
                poll.show().value(),
                poll.id().value());
        if (alone) {
            tx.update(
                    "update polls_poll set state = 'OPEN', opened_at = ? where id = ?",
                    at,
                    poll.id().value());
        }
        return alone;
    }

    static void writeClosed(Tx tx, PollId id, Instant at) {
        tx.update("delete from polls_open where poll = ?", id.value());
        tx.update("update polls_poll set state = 'CLOSED', closed_at = ? where id = ?", at, id.value());
    }

    private static Poll head(Row row) {
        var options = List.of(Json.read(row.text("options"), String[].class));
        var right = row.has("right_option") ? Optional.of(row.integer("right_option")) : Optional.<Integer>empty();
        return new Poll(
                new PollId(row.uuid("id")),
                new ShowId(row.uuid("show_id")),
                new PollPlan(row.text("question"), options, right),
                row.value("state", PollState.class),
                Collections.nCopies(options.size(), 0L),
                row.optionalInstant("opened_at"),
                row.optionalInstant("closed_at"));
    }

    private static Poll counted(Tx tx, Poll poll) {
        if (poll.state() == PollState.DRAFT) {
            return poll;
        }
        var counts = new ArrayList<>(poll.counts());
        VoteTable.countInto(tx, poll.id(), counts);
        return new Poll(poll.id(), poll.show(), poll.plan(), poll.state(), counts, poll.openedAt(), poll.closedAt());
    }

    /** What a vote needs to know of a poll. */
    record Open(ShowId show, int options) {}
}
