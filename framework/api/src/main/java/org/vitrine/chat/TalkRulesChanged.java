// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * How one may talk in the show from now on; acts at once.
 *
 * @param slowModeSeconds that lie between two messages of one shopper; 0 for none
 * @param staffOnly whether shoppers may only read
 * @param hold which of the shoppers' messages staff look at first
 */
@EventType("chat.TalkRulesChanged")
public record TalkRulesChanged(int slowModeSeconds, boolean staffOnly, HoldRule hold) implements Fact {}
