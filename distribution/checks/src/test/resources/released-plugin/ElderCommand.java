// SPDX-License-Identifier: Apache-2.0
package org.example.elder;

import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandDescription;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.text.LocalText;

/** Written for the first release, and never since. */
@Component
public final class ElderCommand implements ChatCommand {
    @Override
    public CommandDescription describe() {
        return CommandDescription.forAll("elder", LocalText.english("Lets the elder speak."));
    }

    @Override
    public CommandReply run(CommandCall call) {
        return call.argument().equals("quietly")
                ? new CommandReply.Tell("The elder whispers.")
                : new CommandReply.Say("The elder says " + call.argument());
    }
}
