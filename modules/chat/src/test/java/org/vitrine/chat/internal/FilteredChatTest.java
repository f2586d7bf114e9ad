// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.LogEvent;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.OnEachDatabase;

final class FilteredChatTest {
    @OnEachDatabase
    void whatIsSaidStandsInTheLogForAll(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper("Kim");
        room.said(kim, "  Hello\tthere ");
        room.said(room.host, "Welcome");
        var seen = room.seenBy(Callers.nobody());
        var first = seen.getFirst().as(MessagePosted.class).orElseThrow();
        assertEquals("Hello there", first.text());
        assertEquals("Kim", first.name());
        assertEquals(Optional.of(kim.id()), first.shopper());
        var second = seen.getLast();
        assertEquals(Actor.of(room.host), second.actor());
        assertEquals(
                Optional.empty(), second.as(MessagePosted.class).orElseThrow().shopper());
    }

    @OnEachDatabase
    void theSameIdIsSaidOnce(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        var id = UUID.randomUUID();
        var first = room.chat.post(room.show, kim, id, "once");
        assertEquals(first, room.chat.post(room.show, kim, id, "once"));
        assertEquals(1, room.seenBy(kim).size());
    }

    @OnEachDatabase
    void whoIsNotKnownWatchesInSilence(Transactions transactions) {
        assertEquals("not-here", new ChatRoom(transactions).refusal(Callers.nobody(), "Hello"));
    }

    @OnEachDatabase
    void aMessageHasOneToFiveHundredCharactersThatOneCanSee(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        for (var empty : List.of("", "   ", "\u0000\u0007", "\u200B\u200D", "\u202E")) {
            assertEquals("bad-text", room.refusal(kim, empty));
        }
        assertEquals("bad-text", room.refusal(kim, "x".repeat(501)));
        room.said(kim, "\uD83D\uDE00".repeat(500));
        assertEquals("a\uFFFDb", textOf(room.said(kim, "a\uD83Db")));
        assertEquals("\u00E9", textOf(room.said(kim, "e\u0301")));
    }

    @OnEachDatabase
    void shoppersTalkFromHalfAnHourBeforeTheShowUntilItsEnd(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        var planned = room.shows.put("tea", ShowState.PLANNED);
        assertEquals("chat-closed", room.refusal(kim, "Too early"));
        room.said(room.host, "Soon");
        room.shows.put(startingAt(planned, room.clock.instant().plus(Duration.ofMinutes(31))));
        assertEquals("chat-closed", room.refusal(kim, "Too early"));
        room.clock.advance(Duration.ofMinutes(1));
        room.said(kim, "Now");
        room.shows.put("tea", ShowState.ARMED);
        room.said(kim, "Nearly");
        room.shows.put("tea", ShowState.ENDED);
        assertEquals("chat-closed", room.refusal(kim, "Too late"));
        assertEquals("chat-closed", room.refusal(room.host, "Too late"));
    }

    @OnEachDatabase
    void whatIsTakenAwayLosesItsWords(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var message = room.said(Callers.shopper(), "Nonsense").id();
        assertTrue(room.chat.delete(room.show, message, room.host));
        assertTrue(room.chat.delete(room.show, message, room.host));
        var seen = room.seenBy(Callers.nobody());
        assertEquals(2, seen.size());
        var left = seen.getFirst().as(MessagePosted.class).orElseThrow();
        assertNull(left.text());
        assertNull(left.name());
        assertEquals(
                message, seen.getLast().as(MessageDeleted.class).orElseThrow().message());
        assertFalse(room.chat.delete(room.show, UUID.randomUUID(), room.host));
        assertEquals("chat.delete", room.audit.entries().getFirst().action());
    }

    @OnEachDatabase
    void whoIsBannedIsSentAwayAndCannotTalkUntilTheyMayAgain(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        room.said(kim, "Rude");
        room.chat.ban(room.show, kim.id(), room.host);
        room.chat.ban(room.show, kim.id(), room.host);
        assertEquals(List.of(kim.id(), kim.id()), room.sentAway);
        assertEquals("banned", room.refusal(kim, "Ruder"));
        room.said(Callers.shopper(), "Good");
        room.chat.unban(room.show, kim.id(), room.host);
        room.chat.unban(room.show, kim.id(), room.host);
        room.said(kim, "Sorry");
        assertEquals(List.of("chat.ban", "chat.unban"), actions(room));
        assertEquals(
                List.of(
                        "chat.MessagePosted",
                        "chat.ShopperBanned",
                        "chat.MessagePosted",
                        "chat.ShopperUnbanned",
                        "chat.MessagePosted"),
                room.typesSeenBy(kim));
        assertEquals(
                List.of("chat.MessagePosted", "chat.MessagePosted", "chat.MessagePosted"),
                room.typesSeenBy(Callers.shopper()));
        assertEquals(
                List.of("chat.ShopperBanned", "chat.ShopperUnbanned"),
                room.seenBy(room.host).stream()
                        .map(LogEvent::type)
                        .filter(type -> type.startsWith("chat.Shopper"))
                        .toList());
    }

    @OnEachDatabase
    void aBanIsKnownAfterARestart(Transactions transactions) {
        var kim = Callers.shopper();
        var before = new ChatRoom(transactions);
        before.chat.ban(before.show, kim.id(), before.host);
        assertEquals("banned", new ChatRoom(transactions).refusal(kim, "Me again"));
    }

    @OnEachDatabase
    void filtersAreAskedByTheirRanking(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        room.filters.addFilter(draft -> new Verdict.Rewrite(draft.text() + " two"), Map.of("service.ranking", 1));
        room.filters.addFilter(draft -> new Verdict.Rewrite(draft.text() + " one"), Map.of("service.ranking", 2));
        room.filters.addFilter(
                draft -> draft.text().contains("spam two")
                        ? new Verdict.Refuse("No advertising, please.")
                        : new Verdict.Allow(),
                Map.of());
        room.filters.addFilter(
                draft -> {
                    throw new IllegalStateException("a filter that fails");
                },
                Map.of("service.ranking", 3));
        assertEquals("hello one two", textOf(room.said(kim, "hello")));
        room.said(kim, "spam");
        assertEquals("refused", room.refusal(kim, "spam two"));
    }

    @OnEachDatabase
    void ofWhatFiltersEmptyNothingIsSaid(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.filters.addFilter(draft -> new Verdict.Rewrite(" "), Map.of());
        assertEquals("refused", room.refusal(Callers.shopper(), "hello"));
        assertEquals(List.of(), room.seenBy(room.host));
    }

    private static List<String> actions(ChatRoom room) {
        return room.audit.entries().stream().map(FakeAudit.Entry::action).toList();
    }

    private static String textOf(LogEvent event) {
        return String.valueOf(event.as(MessagePosted.class).orElseThrow().text());
    }

    private static Show startingAt(Show show, Instant start) {
        return new Show(
                show.id(),
                show.slug(),
                show.title(),
                show.description(),
                show.state(),
                show.host(),
                Optional.of(start),
                show.startedAt(),
                show.endedAt(),
                show.lineUp(),
                show.pinned(),
                show.poster());
    }
}
