// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandDescription;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.text.LocalText;

/** {@code /shrug} says what follows, and shrugs. */
@Component
public final class ShrugCommand implements ChatCommand {
    private static final LocalText ABOUT =
            new LocalText(Map.of("en", "Says it with a shrug.", "de", "Sagt es mit einem Schulterzucken."));

    @Override
    public CommandDescription describe() {
        return CommandDescription.forAll("shrug", ABOUT);
    }

    @Override
    public CommandReply run(CommandCall call) {
        return new CommandReply.Say((call.argument() + " \u00AF\\_(\u30C4)_/\u00AF").strip());
    }
}
