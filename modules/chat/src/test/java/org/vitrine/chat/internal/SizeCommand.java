// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandDescription;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.text.LocalText;

/** {@code /size} tells what it is given, and {@code /size aloud …} says it. */
final class SizeCommand implements ChatCommand {
    final AtomicInteger runs = new AtomicInteger();
    private final Optional<String> permission;

    SizeCommand(Optional<String> permission) {
        this.permission = permission;
    }

    @Override
    public CommandDescription describe() {
        return new CommandDescription("size", LocalText.english("Tells which size fits."), permission);
    }

    @Override
    public CommandReply run(CommandCall call) {
        runs.incrementAndGet();
        var argument = call.argument();
        return argument.startsWith("aloud ")
                ? new CommandReply.Say(argument.substring("aloud ".length()))
                : new CommandReply.Tell("Size " + argument);
    }
}
