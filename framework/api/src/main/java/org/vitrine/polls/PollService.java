// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/**
 * Asks the viewers of shows, and counts what they say: each shopper once, whatever happens. Blocks: not for event loops.
 *
 * <p>In a show one poll is open at a time. What is opened, counted and closed stands in the show's log.
 */
@ProviderType
public interface PollService {
    /** Prepares a poll; refused once the show has ended. */
    PollChange draft(ShowId show, PollPlan plan, Caller.Staff by);

    /** Changes what has not been opened yet. */
    PollChange change(PollId poll, PollPlan plan, Caller.Staff by);

    /** Drops what has not been opened yet, and answers it as it was. */
    PollChange remove(PollId poll, Caller.Staff by);

    /** Lets viewers vote; refused unless the show is armed or live, and while another of its polls is open. */
    PollChange open(PollId poll, Caller.Staff by);

    /** Ends the vote for good: whatever was counted before is in the result, and nothing after it. */
    PollChange close(PollId poll, Caller.Staff by);

    /** Votes, for the option in this place, from 0; returns when that is durable. A vote cannot be changed. */
    VoteResult vote(PollId poll, ShopperId shopper, int option);

    Optional<Poll> find(PollId poll);

    /** All polls of a show, in the order in which they were prepared. */
    List<Poll> of(ShowId show);

    /** What this shopper has voted for in this show's polls. */
    Map<PollId, Integer> votes(ShowId show, ShopperId shopper);
}
