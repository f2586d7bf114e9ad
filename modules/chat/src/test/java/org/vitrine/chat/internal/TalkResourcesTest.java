// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.HoldRule;
import org.vitrine.http.ProblemException;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;

final class TalkResourcesTest {
    @OnEachDatabase
    void rulesAreSetAndShown(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var talk = new TalkResource(room.floor, room.standings, room.appeals, room.pace, room.shows);
        var host = new AsCaller(room.host);
        var set = talk.set("tea", new TalkResource.Rules(10, true, HoldRule.FIRST), host);
        assertEquals(10, set.slowModeSeconds());
        assertTrue(set.staffOnly());
        assertEquals(set, talk.show("tea", new AsCaller(Callers.nobody())));
        assertEquals(400, status(() -> talk.set("tea", null, host)));
        assertEquals(400, status(() -> talk.set("tea", new TalkResource.Rules(-1, false, null), host)));
        assertEquals(400, status(() -> talk.set("tea", new TalkResource.Rules(3601, false, null), host)));
        assertEquals(404, status(() -> talk.show("coffee", host)));
    }

    @OnEachDatabase
    void thePinnedMessageIsShownWithItsWords(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var talk = new TalkResource(room.floor, room.standings, room.appeals, room.pace, room.shows);
        var host = new AsCaller(room.host);
        var message = room.said(room.host, "Free shipping today").id();
        talk.pin("tea", new TalkResource.Pin(message), host);
        var pinned = talk.show("tea", host).pinned().orElseThrow();
        assertEquals("Free shipping today", pinned.data().path("text").asText());
        talk.unpin("tea", host);
        assertTrue(talk.show("tea", host).pinned().isEmpty());
        assertEquals(400, status(() -> talk.pin("tea", null, host)));
        assertEquals(404, status(() -> talk.pin("tea", new TalkResource.Pin(UUID.randomUUID()), host)));
    }

    @OnEachDatabase
    void theBannedWriteOneNoteAndStaffAnswerIt(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var own = new OwnAppealResource(room.appeals, room.standings, room.shows);
        var appeals = new AppealsResource(room.appeals);
        var kim = Callers.shopper();
        var asKim = new AsCaller(kim);
        var host = new AsCaller(room.host);
        assertEquals(409, status(() -> own.make("tea", new OwnAppealResource.Note("Why?"), asKim)));
        room.chat.ban(room.show, kim.id(), room.host);
        assertEquals(400, status(() -> own.make("tea", null, asKim)));
        assertEquals(400, status(() -> own.make("tea", new OwnAppealResource.Note("x".repeat(301)), asKim)));
        own.make("tea", new OwnAppealResource.Note("Sorry"), asKim);
        assertEquals(409, status(() -> own.make("tea", new OwnAppealResource.Note("Sorry!"), asKim)));
        var waiting = appeals.list().items().getFirst();
        assertEquals("Sorry", waiting.note());
        assertEquals(kim.displayName(), waiting.name());
        appeals.keep(kim.id().value(), host);
        assertEquals(404, status(() -> appeals.lift(kim.id().value(), host)));
        assertEquals("banned", room.refusal(kim, "Hello"));
        room.chat.unban(room.show, kim.id(), room.host);
        room.chat.ban(room.show, kim.id(), room.host);
        own.make("tea", new OwnAppealResource.Note("Sorry again"), asKim);
        appeals.lift(kim.id().value(), host);
        assertEquals(List.of(), appeals.list().items());
        room.said(kim, "Thank you");
        assertTrue(room.typesSeenBy(kim)
                .containsAll(List.of("chat.AppealMade", "chat.AppealDecided", "chat.ShopperUnbanned")));
        assertFalse(room.typesSeenBy(Callers.shopper()).contains("chat.AppealMade"));
    }

    @OnEachDatabase
    void shoppersAreToldHowTheyStandButNotThatTheyAreShadowed(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var talk = new TalkResource(room.floor, room.standings, room.appeals, room.pace, room.shows);
        var mutes = new MutesResource(room.moderation, room.shows);
        var shadows = new ShadowBansResource(room.moderation, room.shows);
        var kim = Callers.shopper();
        var host = new AsCaller(room.host);
        var before = talk.show("tea", new AsCaller(kim));
        shadows.shadow("tea", new ShadowBansResource.Shadow(kim.id().value()), host);
        assertEquals(before, talk.show("tea", new AsCaller(kim)));
        shadows.unshadow("tea", kim.id().value(), host);
        mutes.mute("tea", new MutesResource.Mute(kim.id().value(), 5), host);
        var you = talk.show("tea", new AsCaller(kim)).you().orElseThrow();
        assertEquals(room.clock.instant().plusSeconds(300), you.mutedUntil().orElseThrow());
        assertTrue(you.slowUntil().isEmpty());
        mutes.unmute("tea", kim.id().value(), host);
        room.chat.ban(room.show, kim.id(), room.host);
        assertTrue(talk.show("tea", new AsCaller(kim)).you().orElseThrow().banned());
        assertEquals(
                400,
                status(() -> mutes.mute("tea", new MutesResource.Mute(kim.id().value(), 0), host)));
        assertEquals(400, status(() -> shadows.shadow("tea", null, host)));
    }

    @OnEachDatabase
    void staffSeeWhoIsRestrainedUnderTheNameTheyWereHeardBy(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var restraints = new RestraintsResource(room.standings, room.log, room.shows);
        var kim = Callers.shopper("Kim");
        var stranger = Callers.shopper();
        room.said(kim, "Hello");
        room.chat.ban(room.show, kim.id(), room.host);
        room.moderation.shadow(new Moderation.Act(room.show, kim.id(), room.host));
        room.moderation.mute(new Moderation.Act(room.show, stranger.id(), room.host), Duration.ofMinutes(5));
        var items = restraints.list("tea").items();
        assertEquals(
                List.of(
                        new RestraintsResource.Entry(kim.id(), Optional.of("Kim"), true, true, Optional.empty()),
                        new RestraintsResource.Entry(
                                stranger.id(),
                                Optional.empty(),
                                false,
                                false,
                                Optional.of(room.clock.instant().plusSeconds(300)))),
                items);
        room.clock.advance(Duration.ofMinutes(5));
        assertEquals(1, restraints.list("tea").items().size());
        assertEquals(404, status(() -> restraints.list("coffee")));
    }

    @OnEachDatabase
    void shoppersAreToldHowLongSlowModeLasts(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var talk = new TalkResource(room.floor, room.standings, room.appeals, room.pace, room.shows);
        var kim = Callers.shopper();
        room.said(kim, "Hello");
        talk.set("tea", new TalkResource.Rules(10, false, null), new AsCaller(room.host));
        var slowUntil = talk.show("tea", new AsCaller(kim)).you().orElseThrow().slowUntil();
        assertEquals(Optional.of(room.clock.instant().plusSeconds(10)), slowUntil);
        room.clock.advance(Duration.ofSeconds(10));
        assertTrue(talk.show("tea", new AsCaller(kim))
                .you()
                .orElseThrow()
                .slowUntil()
                .isEmpty());
    }

    @OnEachDatabase
    void heldMessagesAreListedAndDecided(Transactions transactions) {
        var room = new ChatRoom(transactions);
        var held = new HeldResource(room.floor, room.shows);
        var words = new WordsResource(room.words);
        var host = new AsCaller(room.host);
        words.put(new WordsResource.Word("price", WordList.Act.HOLD), host);
        room.said(Callers.shopper(), "price one");
        room.said(Callers.shopper(), "price two");
        var waiting = held.list("tea").items();
        var one = UUID.fromString(waiting.getFirst().data().path("message").asText());
        held.approve("tea", one, host);
        assertEquals(404, status(() -> held.refuse("tea", one, host)));
        assertEquals(1, held.list("tea").items().size());
        assertEquals(List.of(), words.remove("PRICE", host).items());
        assertEquals(404, status(() -> words.remove("price", host)));
        assertEquals(400, status(() -> words.put(null, host)));
        assertEquals(400, status(() -> words.put(new WordsResource.Word("!?", WordList.Act.HOLD), host)));
    }

    @OnEachDatabase
    void theTalkIsWrittenDownSafelyForSpreadsheets(Transactions transactions) throws IOException {
        var room = new ChatRoom(transactions);
        var export = new ExportResource(room.log, transactions, room.audit, room.shows);
        room.said(Callers.shopper("=1+1"), "=HYPERLINK(\"x\"), he said");
        room.said(room.host, "Plain");
        var out = new ByteArrayOutputStream();
        export.csv("tea", new AsCaller(room.host)).write(out);
        var csv = out.toString(StandardCharsets.UTF_8);
        assertEquals(3, csv.split("\r\n").length);
        assertTrue(csv.contains("\"'=1+1\",\"'=HYPERLINK(\"\"x\"\"), he said\""), csv);
        assertEquals("chat.export", room.audit.entries().getFirst().action());
        for (var formula : List.of("=a", "+a", "-a", "@a", "\ta", "\ra", "\uFF1Da")) {
            assertEquals("\"'" + formula + "\"", TalkCsv.cell(formula));
        }
    }

    private static int status(Runnable call) {
        return assertThrows(ProblemException.class, call::run).problem().status();
    }
}
