// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * Somebody asks something; for them and for staff.
 *
 * @param question the id of the chat message that asks it
 * @param shopper who asks; empty for staff
 * @param name under which others see them; null once erased
 * @param text what is asked; null once erased
 */
@EventType("questions.QuestionAsked")
public record QuestionAsked(
        UUID question,
        Optional<ShopperId> shopper,
        @Erasable @Nullable String name,
        @Erasable @Nullable String text) implements Fact {}
