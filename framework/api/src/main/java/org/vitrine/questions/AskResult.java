// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import org.vitrine.showlog.LogEvent;

/** What came of asking something. */
public sealed interface AskResult {
    /** It is asked, and stands in the log. */
    record Asked(LogEvent event) implements AskResult {}

    /** It was not asked; the sentence is for whoever wanted to. */
    record Refused(String code, String sentence) implements AskResult {}
}
