// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import java.util.List;
import java.util.Optional;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * The vote is over; this is its result.
 *
 * @param counts the votes for each option, in the order of the options
 * @param right the place of the right option, from 0, of a quiz
 */
@EventType(value = "polls.PollClosed", waitsForPicture = true)
public record PollClosed(PollId poll, List<Long> counts, Optional<Integer> right) implements Fact {}
