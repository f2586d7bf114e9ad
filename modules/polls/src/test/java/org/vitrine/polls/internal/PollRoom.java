// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.identity.Caller;
import org.vitrine.polls.Poll;
import org.vitrine.polls.PollChange;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollPlan;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;

/** The polls of one show that is live, with all that they need; what is to be done in a while is done when the test says so. */
final class PollRoom {
    static final PollPlan TEA = new PollPlan("Green or black?", List.of("Green", "Black", "Neither"), Optional.empty());
    static final PollPlan QUIZ = new PollPlan("Where is Assam?", List.of("China", "India"), Optional.of(1));

    final ManualClock clock = new ManualClock();
    final FakeShows shows = new FakeShows();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final Caller.Staff host = Callers.host();
    final ShowId show = shows.put("tea", ShowState.LIVE).id();
    final SqlPolls polls;
    private final List<Runnable> later = new ArrayList<>();

    PollRoom(Transactions transactions) {
        polls = another(transactions);
    }

    /** The same polls on another node. */
    SqlPolls another(Transactions transactions) {
        var tally = new Tally(transactions, log, clock, (pause, task) -> {
            synchronized (later) {
                later.add(task);
            }
        });
        return new SqlPolls(transactions, new MemoryOutbox(log), shows, clock, tally);
    }

    Poll draft(PollPlan plan) {
        return changed(polls.draft(show, plan, host));
    }

    PollId open(PollPlan plan) {
        return changed(polls.open(draft(plan).id(), host)).id();
    }

    Poll close(PollId poll) {
        return changed(polls.close(poll, host));
    }

    static Poll changed(PollChange change) {
        return switch (change) {
            case PollChange.Changed done -> done.poll();
            case PollChange.Refused refused -> throw new AssertionError(refused.sentence());
            case PollChange.NoSuchPoll nothing -> throw new AssertionError("There is no such poll");
        };
    }

    static String refusal(PollChange change) {
        return switch (change) {
            case PollChange.Changed done -> "changed";
            case PollChange.Refused refused -> refused.code();
            case PollChange.NoSuchPoll nothing -> "none";
        };
    }

    /** Lets a second pass. */
    void second() {
        List<Runnable> due;
        synchronized (later) {
            due = List.copyOf(later);
            later.clear();
        }
        clock.advance(Duration.ofSeconds(1));
        due.forEach(Runnable::run);
    }

    /** What this one has been told of this kind. */
    <F extends Record & Fact> List<F> told(Caller caller, Class<F> kind) {
        return log.last(show, caller, 1_000).stream()
                .flatMap(event -> event.as(kind).stream())
                .toList();
    }
}
