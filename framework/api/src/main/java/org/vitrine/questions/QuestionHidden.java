// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A question is on the screen no more. */
@EventType(value = "questions.QuestionHidden", waitsForPicture = true)
public record QuestionHidden(UUID question) implements Fact {}
