// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import java.util.List;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * Viewers are asked.
 *
 * @param question the words of the shop, as all the following
 * @param quiz whether one of the options is right; which one is told when it is closed
 */
@EventType(value = "polls.PollOpened", waitsForPicture = true)
public record PollOpened(PollId poll, String question, List<String> options, boolean quiz) implements Fact {}
