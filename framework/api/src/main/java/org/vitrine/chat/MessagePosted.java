// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.Actor;
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
 * @param replyTo the message that is answered; its words are to be found there, so that they go when it is deleted
 * @param mentions whom it is for: those named with an {@code @}, and the author of what is answered
 */
@EventType(value = "chat.MessagePosted", waitsForPicture = true)
public record MessagePosted(
        UUID message,
        Optional<ShopperId> shopper,
        @Erasable @Nullable String name,
        @Erasable @Nullable String text,
        Optional<UUID> replyTo,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Actor> mentions)
        implements Fact {
    @SuppressWarnings("NullAway") // events of before have no such list
    public MessagePosted {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }

    /** A message that answers nothing and names nobody. */
    public MessagePosted(UUID message, Optional<ShopperId> shopper, @Nullable String name, @Nullable String text) {
        this(message, shopper, name, text, Optional.empty(), List.of());
    }
}
