// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * A question is on everyone's screen, instead of the one that was there.
 *
 * @param name of whoever asks; null once erased
 * @param text what is asked; null once erased
 */
@EventType(value = "questions.QuestionShown", waitsForPicture = true)
public record QuestionShown(
        UUID question,
        @Erasable @Nullable String name,
        @Erasable @Nullable String text) implements Fact {}
