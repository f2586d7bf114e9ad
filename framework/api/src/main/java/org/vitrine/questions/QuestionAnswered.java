// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * A question is answered; for whoever asked and for staff.
 *
 * @param text the answer in writing; null if it was given in the show, and once erased
 */
@EventType("questions.QuestionAnswered")
public record QuestionAnswered(
        UUID question, @Erasable @Nullable String text) implements Fact {}
