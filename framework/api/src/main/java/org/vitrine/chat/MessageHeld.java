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
 * Somebody said something that staff are to look at first; its author and staff see it.
 *
 * <p>A {@link MessagePosted} with the same message follows if it is approved, else a {@link HeldRefused}.
 *
 * @param name under which others would see it; null once erased
 * @param text what was said; null once erased
 */
@EventType("chat.MessageHeld")
public record MessageHeld(
        UUID message,
        ShopperId shopper,
        @Erasable @Nullable String name,
        @Erasable @Nullable String text,
        Optional<UUID> replyTo,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Actor> mentions)
        implements Fact {
    @SuppressWarnings("NullAway") // left out where it is empty
    public MessageHeld {
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }

    /** The message as it is shown to all. */
    public MessagePosted approved() {
        return new MessagePosted(message, Optional.of(shopper), name, text, replyTo, mentions);
    }
}
