// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.ids.Uuid7;
import org.vitrine.polls.Poll;
import org.vitrine.polls.PollChange;
import org.vitrine.polls.PollClosed;
import org.vitrine.polls.PollDrafted;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollOpened;
import org.vitrine.polls.PollPlan;
import org.vitrine.polls.PollRemoved;
import org.vitrine.polls.PollService;
import org.vitrine.polls.PollState;
import org.vitrine.polls.VoteResult;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Polls in the database; a poll's row is locked by whoever changes it or votes. */
@Component
public final class SqlPolls implements PollService {
    private final Transactions transactions;
    private final Outbox outbox;
    private final ShowService shows;
    private final Clock clock;
    private final Uuid7 ids;
    private final BallotBox box;

    @Activate
    public SqlPolls(
            @Reference Transactions transactions,
            @Reference Outbox outbox,
            @Reference ShowLog log,
            @Reference ShowService shows,
            @Reference Clock clock) {
        this(transactions, outbox, shows, clock, new Tally(transactions, log, clock, Pace::real));
    }

    SqlPolls(Transactions transactions, Outbox outbox, ShowService shows, Clock clock, Tally tally) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.shows = shows;
        this.clock = clock;
        this.ids = new Uuid7(clock);
        this.box = new BallotBox(transactions, clock, tally::voted);
    }

    @Override
    public PollChange draft(ShowId show, PollPlan plan, Caller.Staff by) {
        if (state(show) == ShowState.ENDED) {
            return refused("show-ended", "The show has ended; nobody is there to be asked.");
        }
        var id = new PollId(ids.next());
        return transactions.in(tx -> {
            PollTable.insert(tx, id, show, plan);
            var poll = PollTable.find(tx, id).orElseThrow();
            tell(tx, poll, new PollDrafted(id), by, Audience.STAFF);
            return new PollChange.Changed(poll);
        });
    }

    @Override
    public PollChange change(PollId id, PollPlan plan, Caller.Staff by) {
        return changingDraft(id, (tx, poll) -> {
            PollTable.writePlan(tx, id, plan);
            tell(tx, poll, new PollDrafted(id), by, Audience.STAFF);
            return changed(tx, id);
        });
    }

    @Override
    public PollChange remove(PollId id, Caller.Staff by) {
        return changingDraft(id, (tx, poll) -> {
            PollTable.delete(tx, id);
            tell(tx, poll, new PollRemoved(id), by, Audience.STAFF);
            return new PollChange.Changed(poll);
        });
    }

    @Override
    public PollChange open(PollId id, Caller.Staff by) {
        var state = find(id).map(poll -> state(poll.show()));
        if (state.isPresent() && state.get() != ShowState.LIVE && state.get() != ShowState.ARMED) {
            return refused("show-not-live", "Viewers are asked in a show that is on air or in the green room.");
        }
        return changing(id, (tx, poll) -> switch (poll.state()) {
            case OPEN -> new PollChange.Changed(poll);
            case CLOSED -> refused("poll-closed", "This vote is over; prepare another one.");
            case DRAFT -> open(tx, poll, by);
        });
    }

    private PollChange open(Tx tx, Poll poll, Caller.Staff by) {
        if (!PollTable.writeOpen(tx, poll, clock.instant())) {
            return refused("poll-open", "Another poll is open in this show; close it first.");
        }
        var plan = poll.plan();
        var opened = new PollOpened(poll.id(), plan.question(), plan.options(), plan.isQuiz());
        tell(tx, poll, opened, by, Audience.PUBLIC);
        return changed(tx, poll.id());
    }

    @Override
    public PollChange close(PollId id, Caller.Staff by) {
        return changing(id, (tx, poll) -> switch (poll.state()) {
            case DRAFT -> refused("poll-not-open", "This poll has not been opened.");
            case CLOSED -> new PollChange.Changed(poll);
            case OPEN -> {
                PollTable.writeClosed(tx, id, clock.instant());
                tell(tx, poll, new PollClosed(id, poll.counts(), poll.plan().right()), by, Audience.PUBLIC);
                yield changed(tx, id);
            }
        });
    }

    @Override
    public VoteResult vote(PollId poll, ShopperId shopper, int option) {
        return box.put(new Ballot(poll, shopper, option));
    }

    @Override
    public Optional<Poll> find(PollId id) {
        return transactions.in(tx -> PollTable.find(tx, id));
    }

    @Override
    public List<Poll> of(ShowId show) {
        return transactions.in(tx -> PollTable.of(tx, show));
    }

    @Override
    public Map<PollId, Integer> votes(ShowId show, ShopperId shopper) {
        return transactions.in(tx -> VoteTable.of(tx, show, shopper));
    }

    private ShowState state(ShowId show) {
        return shows.find(show)
                .orElseThrow(() -> new IllegalArgumentException("There is no show " + show))
                .state();
    }

    private PollChange changingDraft(PollId id, BiFunction<Tx, Poll, PollChange> change) {
        return changing(
                id,
                (tx, poll) -> poll.state() == PollState.DRAFT
                        ? change.apply(tx, poll)
                        : refused("poll-was-open", "What viewers have been asked stays as it is."));
    }

    private PollChange changing(PollId id, BiFunction<Tx, Poll, PollChange> change) {
        return transactions.in(
                tx -> PollTable.lock(tx, id).map(poll -> change.apply(tx, poll)).orElseGet(PollChange.NoSuchPoll::new));
    }

    private void tell(Tx tx, Poll poll, Fact fact, Caller.Staff by, Audience audience) {
        var event = NewEvent.of(poll.show(), fact).to(audience).by(Actor.of(by));
        outbox.add(tx, "poll:" + poll.id(), event);
    }

    private static PollChange changed(Tx tx, PollId id) {
        return new PollChange.Changed(PollTable.find(tx, id).orElseThrow());
    }

    private static PollChange refused(String code, String sentence) {
        return new PollChange.Refused(code, sentence);
    }
}
