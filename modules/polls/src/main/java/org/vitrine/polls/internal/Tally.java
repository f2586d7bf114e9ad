// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.polls.Poll;
import org.vitrine.polls.PollCounted;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollState;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowLog;
import org.vitrine.store.Transactions;

/**
 * Tells how the vote stands, at most once a second and poll, whatever the number of nodes: the second is in the event's id, and the log stores
 * an id once. A node whose votes were not among those that another one told of tells again a second later. Any thread.
 */
final class Tally {
    private static final System.Logger LOG = System.getLogger(Tally.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final ShowLog log;
    private final Clock clock;
    private final Pace pace;
    private final Set<PollId> due = ConcurrentHashMap.newKeySet();

    Tally(Transactions transactions, ShowLog log, Clock clock, Pace pace) {
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
        this.pace = pace;
    }

    /** There are more votes than before. */
    void voted(PollId poll) {
        if (due.add(poll)) {
            pace.after(PAUSE, () -> tell(poll));
        }
    }

    private void tell(PollId id) {
        due.remove(id);
        try {
            find(id).filter(poll -> !isTold(poll)).ifPresent(poll -> voted(poll.id()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "How the vote in poll " + id + " stands is not in the log", e);
        }
    }

    private Optional<Poll> find(PollId id) {
        return transactions.in(tx -> PollTable.find(tx, id)).filter(poll -> poll.state() == PollState.OPEN);
    }

    /** Appends it, and answers whether it stands there as it is here. */
    private boolean isTold(Poll poll) {
        var second = clock.instant().getEpochSecond();
        var id = UUID.nameUUIDFromBytes(("poll " + poll.id() + " " + second).getBytes(StandardCharsets.UTF_8));
        var event = NewEvent.of(poll.show(), new PollCounted(poll.id(), poll.counts()));
        return counts(log.append(event.withId(id))).equals(poll.counts());
    }

    private static List<Long> counts(LogEvent event) {
        return event.as(PollCounted.class).map(PollCounted::counts).orElse(List.of());
    }
}
