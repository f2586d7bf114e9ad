// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OddTexts;
import org.vitrine.testkit.Strain;

/** What every {@link ChatCommand} must do; inherit it in a test of yours. */
public abstract class ChatCommandContract {
    /** The command to be tested; each call answers the same one. */
    protected abstract ChatCommand command();

    /** The show in which it is given. */
    protected ShowId show() {
        return new ShowId(UUID.randomUUID());
    }

    @Test
    void itIsAlwaysTheSame() {
        assertEquals(command().describe(), command().describe());
    }

    @Test
    void itTellsAtOnceWhatItIsFor() {
        var description = Strain.withoutWaiting(() -> command().describe());

        assertFalse(description.about().byLanguage().values().stream().anyMatch(String::isBlank));
    }

    @Test
    void everyArgumentIsAnswered() {
        answer(anybody(), "");
        OddTexts.messages().forEach(argument -> answer(anybody(), argument));
    }

    @Test
    void staffAreAnswered() {
        answer(Callers.owner(), "");
    }

    @Test
    void manyAskAtOnce() {
        var show = show();
        Strain.together(() -> command().run(new CommandCall(show, anybody(), "")))
                .forEach(ChatCommandContract::assertWhole);
    }

    /** A shopper, where shoppers may use it. */
    private Caller anybody() {
        return command().describe().permission().isPresent() ? Callers.owner() : Callers.shopper();
    }

    private void answer(Caller author, String argument) {
        assertWhole(Strain.toTheEnd(() -> command().run(new CommandCall(show(), author, argument))));
    }

    private static void assertWhole(CommandReply reply) {
        var text = switch (reply) {
            case CommandReply.Say say -> say.text();
            case CommandReply.Tell tell -> tell.text();
        };
        assertFalse(text.isBlank(), "whoever gives a command is to hear something of it");
    }
}
