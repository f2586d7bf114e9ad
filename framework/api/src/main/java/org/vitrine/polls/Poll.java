// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.showlog.ShowId;

/**
 * A poll or a quiz as it stands now.
 *
 * @param counts the votes for each option, in the options' order
 */
public record Poll(
        PollId id,
        ShowId show,
        PollPlan plan,
        PollState state,
        List<Long> counts,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt) {
    public Poll {
        counts = List.copyOf(counts);
        if (counts.size() != plan.options().size()) {
            throw new IllegalArgumentException("A poll has a count for each of its options");
        }
    }
}
