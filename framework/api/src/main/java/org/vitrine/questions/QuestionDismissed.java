// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A question was put aside; for staff. */
@EventType("questions.QuestionDismissed")
public record QuestionDismissed(UUID question) implements Fact {}
