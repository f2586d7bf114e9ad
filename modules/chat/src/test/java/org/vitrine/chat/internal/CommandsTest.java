// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.CommandAnswered;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.spi.ChatCommand;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandDescription;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.identity.Permissions;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.text.LocalText;

final class CommandsTest {
    @OnEachDatabase
    void whatACommandTellsIsSeenByItsAuthorAndStaffAlone(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.commands.addCommand(new SizeCommand(Optional.empty()), Map.of());
        var kim = Callers.shopper();
        room.said(kim, " /SIZE   M or L ");
        var told = room.seenBy(kim).getFirst().as(CommandAnswered.class).orElseThrow();
        assertEquals("size", told.command());
        assertEquals("Size M or L", told.text());
        assertEquals(1, room.seenBy(room.host).size());
        assertEquals(List.of(), room.seenBy(Callers.shopper()));
        room.said(room.host, "/size");
        assertEquals(1, room.seenBy(kim).size());
    }

    @OnEachDatabase
    void whatACommandSaysPassesTheFilters(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.commands.addCommand(new SizeCommand(Optional.empty()), Map.of());
        room.filters.addFilter(
                draft -> draft.text().contains("rude") ? new Verdict.Refuse("No.") : new Verdict.Allow(), Map.of());
        var kim = Callers.shopper();
        var said = room.said(kim, "/size aloud M fits").as(MessagePosted.class).orElseThrow();
        assertEquals("M fits", said.text());
        assertEquals("refused", room.refusal(kim, "/size aloud rude"));
        room.said(kim, "/size rude");
    }

    @OnEachDatabase
    void aCommandThatComesAgainIsDoneOnce(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var size = new SizeCommand(Optional.empty());
        room.commands.addCommand(size, Map.of());
        var kim = Callers.shopper();
        var id = UUID.randomUUID();
        var first = room.chat.post(room.show, kim, id, "/size M");
        assertEquals(first, room.chat.post(room.show, kim, id, "/size M"));
        assertEquals(1, size.runs.get());
    }

    @OnEachDatabase
    void whatNobodyKnowsIsToldToItsAuthor(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        assertEquals("There is no command /size.", sentence(room.post(kim, "/size")));
        room.commands.addCommand(new SizeCommand(Optional.empty()), Map.of());
        assertEquals("There is no command /shape; there is /size.", sentence(room.post(kim, "/shape")));
        assertEquals("unknown-command", room.refusal(kim, "/shape"));
        room.said(kim, "/ 5 stars");
        room.said(kim, "// no command");
    }

    @OnEachDatabase
    void whatOneMayNotUseIsNotThere(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.commands.addCommand(new SizeCommand(Optional.of(Permissions.CHAT_MODERATE)), Map.of());
        var kim = Callers.shopper();
        assertEquals("There is no command /size.", sentence(room.post(kim, "/size")));
        assertEquals(List.of(), room.commands.usableBy(kim));
        room.said(Callers.moderator(), "/size");
        assertEquals(1, room.commands.usableBy(Callers.moderator()).size());
    }

    @OnEachDatabase
    void aCommandThatFailsIsToldInASentence(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.commands.addCommand(new Failing(), Map.of("service.ranking", 1));
        room.commands.addCommand(new SizeCommand(Optional.empty()), Map.of());
        assertEquals("/size did not work; try again in a moment.", sentence(room.post(Callers.shopper(), "/size")));
    }

    @OnEachDatabase
    void theListTellsWhatOneMayUse(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.commands.addCommand(new SizeCommand(Optional.empty()), Map.of());
        var resource = new CommandsResource(room.commands, room.shows);
        var listed = resource.list("tea", new AsCaller(Callers.nobody())).items();
        assertEquals(List.of(new CommandsResource.Entry("size", LocalText.english("Tells which size fits."))), listed);
    }

    private static String sentence(PostResult result) {
        return assertInstanceOf(PostResult.Refused.class, result).sentence();
    }

    private static final class Failing implements ChatCommand {
        @Override
        public CommandDescription describe() {
            return CommandDescription.forAll("size", LocalText.english("Fails."));
        }

        @Override
        public CommandReply run(CommandCall call) {
            throw new IllegalStateException("a command that fails");
        }
    }
}
