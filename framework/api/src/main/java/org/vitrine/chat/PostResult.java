// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import org.vitrine.showlog.LogEvent;

/** What came of saying something. */
public sealed interface PostResult {
    /** It is in the log: as a {@link MessagePosted}, a {@link CommandAnswered}, or a {@link MessageHeld} that staff look at first. */
    record Posted(LogEvent event) implements PostResult {}

    /** It was not said; the sentence is for its author. */
    record Refused(String code, String sentence) implements PostResult {}
}
