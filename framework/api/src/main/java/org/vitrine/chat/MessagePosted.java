// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * Somebody said something.
 *
 * @param message the message's id
 * @param shopper who said it; empty for staff
 * @param name under which others see it; null once erased
 * @param text what was said; null once erased
 */
@EventType(value = "chat.MessagePosted", waitsForPicture = true)
public record MessagePosted(
        UUID message,
        Optional<ShopperId> shopper,
        @Erasable @Nullable String name,
        @Erasable @Nullable String text) implements Fact {}
