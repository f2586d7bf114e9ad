// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions;

import java.util.Map;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * So many reacted since the last one of these, ten seconds at most. Live viewers have been shown them already: this is for replay and insights.
 *
 * @param counts by kind; a kind that nobody chose is not there
 */
@EventType(value = "reactions.ReactionsCounted", waitsForPicture = true)
public record ReactionsCounted(Map<ReactionKind, Long> counts) implements Fact {}
