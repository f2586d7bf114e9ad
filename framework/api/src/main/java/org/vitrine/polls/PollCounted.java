// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import java.util.List;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * So many have voted so far; at most once a second. One that stands behind the {@link PollClosed} is of no account.
 *
 * @param counts the votes for each option, in the order of the options
 */
@EventType(value = "polls.PollCounted", waitsForPicture = true)
public record PollCounted(PollId poll, List<Long> counts) implements Fact {}
