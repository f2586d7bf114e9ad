// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.HoldRule;
import org.vitrine.chat.MessageHeld;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.LogEvent;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.OnEachDatabase;

final class ModerationTest {
    private static final String POSTED = "chat.MessagePosted";

    @OnEachDatabase
    void aMuteEndsByItself(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        room.moderation.mute(act(room, kim.id()), Duration.ofMinutes(5));
        assertEquals("muted", room.refusal(kim, "Hello"));
        assertEquals(List.of("chat.ShopperMuted"), room.typesSeenBy(kim));
        room.clock.advance(Duration.ofMinutes(5));
        room.said(kim, "Hello");
        room.moderation.mute(act(room, kim.id()), Duration.ofMinutes(5));
        room.moderation.mute(act(room, kim.id()), Duration.ofMinutes(9));
        room.clock.advance(Duration.ofMinutes(6));
        assertEquals("muted", room.refusal(kim, "Hello"));
        room.moderation.unmute(act(room, kim.id()));
        room.moderation.unmute(act(room, kim.id()));
        room.said(kim, "Hello again");
        assertEquals(List.of("chat.mute", "chat.mute", "chat.mute", "chat.unmute"), acts(room));
    }

    @OnEachDatabase
    void whoIsShadowedIsSeenByThemselvesAndStaffAlone(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        room.moderation.shadow(act(room, kim.id()));
        room.moderation.shadow(act(room, kim.id()));
        room.said(kim, "Psst");
        assertEquals(List.of(POSTED), room.typesSeenBy(kim));
        assertEquals(List.of("chat.ShopperShadowed", POSTED), room.typesSeenBy(room.host));
        assertEquals(List.of(), room.seenBy(Callers.shopper()));
        room.moderation.unshadow(act(room, kim.id()));
        room.said(kim, "Hello");
        assertEquals(List.of(POSTED), room.typesSeenBy(Callers.nobody()));
        assertEquals(List.of("chat.shadow", "chat.unshadow"), acts(room));
    }

    @OnEachDatabase
    void whatAShadowedOneSaysIsNeitherAnsweredNorPinned(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        room.moderation.shadow(act(room, kim.id()));
        var hidden = room.said(kim, "Psst").id();
        assertFalse(room.floor.pin(room.show, hidden, room.host));
        room.replied(kim, "Me again", hidden);
    }

    @OnEachDatabase
    void slowModeIsKeptByShoppersAndAMessageSentTwiceCountsOnce(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.floor.set(room.show, rules(Duration.ofSeconds(30), false, HoldRule.NONE), room.host);
        var kim = Callers.shopper();
        var id = UUID.randomUUID();
        var first = room.chat.post(room.show, kim, id, "one");
        assertEquals(first, room.chat.post(room.show, kim, id, "one"));
        assertEquals("slow-mode", room.refusal(kim, "two"));
        room.said(room.host, "one");
        room.said(room.host, "two");
        room.said(Callers.shopper(), "mine");
        room.clock.advance(Duration.ofSeconds(29));
        assertEquals("slow-mode", room.refusal(kim, "two"));
        room.clock.advance(Duration.ofSeconds(1));
        room.said(kim, "two");
        assertEquals("chat.TalkRulesChanged", room.typesSeenBy(Callers.nobody()).getFirst());
    }

    @OnEachDatabase
    void whatIsRefusedDoesNotMakeOneWait(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.floor.set(room.show, rules(Duration.ofSeconds(30), false, HoldRule.NONE), room.host);
        room.filters.addFilter(new LinksFromStaff(), Map.of());
        var kim = Callers.shopper();
        assertEquals("refused", room.refusal(kim, "https://elsewhere.example"));
        room.said(kim, "Then in words");
    }

    @OnEachDatabase
    void staffAloneTalkWhereTheyWantTo(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.floor.set(room.show, rules(Duration.ZERO, true, HoldRule.NONE), room.host);
        assertEquals("staff-only", room.refusal(Callers.shopper(), "Hello"));
        room.said(room.host, "Listen");
        room.floor.set(room.show, rules(Duration.ZERO, false, HoldRule.NONE), room.host);
        room.said(Callers.shopper(), "Hello");
        assertEquals(List.of("chat.rules", "chat.rules"), acts(room));
    }

    @OnEachDatabase
    void floodsAndTheSameOverAndOverAreRefused(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var kim = Callers.shopper();
        for (int count = 0; count < 8; count++) {
            room.said(kim, "Number " + count);
        }
        assertEquals("too-fast", room.refusal(kim, "Number 8"));
        room.clock.advance(Duration.ofSeconds(10));
        room.said(kim, "Look");
        room.said(kim, "L\u043E\u043Ek");
        assertEquals("said-before", room.refusal(kim, "LOOK"));
        room.clock.advance(Duration.ofSeconds(30));
        room.said(kim, "LOOK");
    }

    @OnEachDatabase
    void whatIsHeldIsSeenByItsAuthorUntilStaffApprove(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.words.put(new WordList.Entry("price", WordList.Act.HOLD), room.host);
        var kim = Callers.shopper();
        var held = room.said(kim, "What a price").as(MessageHeld.class).orElseThrow();
        assertEquals(List.of("chat.MessageHeld"), room.typesSeenBy(kim));
        assertEquals(List.of(), room.seenBy(Callers.shopper()));
        assertEquals(List.of("What a price"), heldTexts(room));
        assertTrue(room.floor.approve(room.show, held.message(), room.host));
        assertFalse(room.floor.approve(room.show, held.message(), room.host));
        assertFalse(room.floor.refuse(room.show, held.message(), room.host));
        var shown = room.seenBy(Callers.nobody()).getFirst();
        assertEquals(held.approved(), shown.as(MessagePosted.class).orElseThrow());
        assertEquals(List.of(), room.floor.held(room.show));
        room.chat.delete(room.show, held.message(), room.host);
        assertTrue(room.seenBy(kim).stream()
                .allMatch(event -> event.data().path("text").isMissingNode()));
        assertEquals(List.of("chat.word-put", "chat.held-approved", "chat.delete"), acts(room));
    }

    @OnEachDatabase
    void whatStaffRefuseIsNotShown(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.filters.addFilter(draft -> new Verdict.Hold(), Map.of());
        var kim = Callers.shopper();
        var id = UUID.randomUUID();
        var held = room.chat.post(room.show, kim, id, "Hm");
        assertEquals(held, room.chat.post(room.show, kim, id, "Hm"));
        room.said(room.host, "Staff are not held");
        assertTrue(room.floor.refuse(room.show, id, room.host));
        assertFalse(room.floor.approve(room.show, id, room.host));
        assertEquals(List.of("chat.MessageHeld", POSTED, "chat.HeldRefused"), room.typesSeenBy(kim));
        assertEquals(List.of(POSTED), room.typesSeenBy(Callers.nobody()));
        assertFalse(room.floor.refuse(room.show, UUID.randomUUID(), room.host));
    }

    @OnEachDatabase
    void theFirstMessageOfEachIsHeldWhereTheShowWantsIt(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.floor.set(room.show, rules(Duration.ZERO, false, HoldRule.FIRST), room.host);
        var kim = Callers.shopper();
        var first = room.said(kim, "Hello");
        assertEquals("chat.MessageHeld", first.type());
        room.floor.approve(room.show, first.as(MessageHeld.class).orElseThrow().message(), room.host);
        assertEquals(POSTED, room.said(kim, "Hello again").type());
        room.floor.set(room.show, rules(Duration.ZERO, false, HoldRule.ALL), room.host);
        assertEquals("chat.MessageHeld", room.said(kim, "And again").type());
    }

    @OnEachDatabase
    void wordsAreRefusedUntilTheyAreTakenOffTheList(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.words.put(new WordList.Entry("scam", WordList.Act.REFUSE), room.host);
        room.words.put(new WordList.Entry("SCAM", WordList.Act.REFUSE), room.host);
        assertEquals(1, room.words.current().entries().size());
        var kim = Callers.shopper();
        assertEquals("refused", room.refusal(kim, "5c4m!"));
        room.said(room.host, "No scam here");
        assertTrue(room.words.remove("scam", room.host));
        assertFalse(room.words.remove("scam", room.host));
        room.said(kim, "scam");
    }

    @OnEachDatabase
    void aMessageStandsAboveTheTalkUntilItGoes(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var one = room.said(Callers.shopper(), "One").id();
        var two = room.said(room.host, "Two").id();
        assertTrue(room.floor.pin(room.show, one, room.host));
        room.floor.set(room.show, rules(Duration.ofSeconds(5), false, HoldRule.NONE), room.host);
        assertEquals(Optional.of(one), room.floor.rules(room.show).pinned());
        assertTrue(room.floor.pin(room.show, two, room.host));
        room.floor.unpin(room.show, room.host);
        room.floor.unpin(room.show, room.host);
        assertEquals(Optional.empty(), room.floor.rules(room.show).pinned());
        room.floor.pin(room.show, one, room.host);
        room.chat.delete(room.show, one, room.host);
        assertEquals(Optional.empty(), room.floor.rules(room.show).pinned());
        assertFalse(room.floor.pin(room.show, one, room.host));
        assertEquals(
                List.of("chat.pin", "chat.rules", "chat.pin", "chat.unpin", "chat.pin", "chat.delete"), acts(room));
    }

    @OnEachDatabase
    void rulesAreKnownAfterARestart(Transactions transactions) {
        var room = new ChatRoom(transactions);
        room.floor.set(room.show, rules(Duration.ofSeconds(7), true, HoldRule.ALL), room.host);
        var read = new RuleBook(transactions).of(room.show);
        assertEquals(rules(Duration.ofSeconds(7), true, HoldRule.ALL), read);
    }

    private static TalkRules rules(Duration slow, boolean staffOnly, HoldRule hold) {
        return new TalkRules(slow, staffOnly, hold, Optional.empty());
    }

    private static Moderation.Act act(ChatRoom room, ShopperId shopper) {
        Caller.Staff by = room.host;
        return new Moderation.Act(room.show, shopper, by);
    }

    private static List<String> heldTexts(ChatRoom room) {
        return room.floor.held(room.show).stream()
                .map(LogEvent::data)
                .map(data -> data.path("text").asText())
                .toList();
    }

    private static List<String> acts(ChatRoom room) {
        return room.audit.entries().stream().map(FakeAudit.Entry::action).toList();
    }
}
