// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.polls.Poll;
import org.vitrine.polls.PollId;
import org.vitrine.polls.PollState;

/**
 * A poll as it is told over REST.
 *
 * @param right the place of a quiz's right option, from 0; shoppers are told once it is closed
 * @param mine the place of the option that the calling shopper has voted for
 */
public record PollJson(
        PollId id,
        String question,
        List<String> options,
        boolean quiz,
        PollState state,
        List<Long> counts,
        Optional<Integer> right,
        Optional<Integer> mine,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt) {
    static PollJson forStaff(Poll poll) {
        return of(poll, poll.plan().right(), Optional.empty());
    }

    static PollJson forShopper(Poll poll, Optional<Integer> mine) {
        return of(poll, poll.plan().right().filter(place -> poll.state() == PollState.CLOSED), mine);
    }

    private static PollJson of(Poll poll, Optional<Integer> right, Optional<Integer> mine) {
        var plan = poll.plan();
        return new PollJson(
                poll.id(),
                plan.question(),
                plan.options(),
                plan.isQuiz(),
                poll.state(),
                poll.counts(),
                right,
                mine,
                poll.openedAt(),
                poll.closedAt());
    }
}
