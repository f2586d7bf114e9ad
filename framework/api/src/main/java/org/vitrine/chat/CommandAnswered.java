// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * A command has something to tell to the one who gave it; staff see it too, nobody else does.
 *
 * @param message the id of the message that was the command
 * @param command its name, without the slash
 * @param text what is told; null once erased
 */
@EventType("chat.CommandAnswered")
public record CommandAnswered(
        UUID message, String command, @Erasable @Nullable String text) implements Fact {}
