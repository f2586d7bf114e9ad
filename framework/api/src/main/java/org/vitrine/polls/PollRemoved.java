// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A poll that was prepared is not wanted; for staff. */
@EventType("polls.PollRemoved")
public record PollRemoved(PollId poll) implements Fact {}
