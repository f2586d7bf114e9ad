// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A poll was prepared or changed; for staff. */
@EventType("polls.PollDrafted")
public record PollDrafted(PollId poll) implements Fact {}
