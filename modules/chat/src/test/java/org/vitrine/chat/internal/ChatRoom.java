// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.Utterance;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;

/** The chat of one show that is live, with all that it needs. */
final class ChatRoom {
    final ManualClock clock = new ManualClock();
    final FakeShows shows = new FakeShows();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final FakeAudit audit = new FakeAudit();
    final Filters filters = new Filters();
    final Commands commands = new Commands();
    final KnownStaff staff = new KnownStaff();
    final Caller.Staff host = Callers.host();
    final ShowId show = shows.put("tea", ShowState.LIVE).id();
    final List<ShopperId> sentAway = new CopyOnWriteArrayList<>();
    final ShopWords words;
    final Standings standings;
    final Moderation moderation;
    final Floor floor;
    final Appeals appeals;
    final Pace pace;
    final FilteredChat chat;

    ChatRoom(Transactions transactions) {
        var outbox = new MemoryOutbox(log);
        var rules = new RuleBook(transactions);
        var speakers = new Speakers(log);
        var queue = new HeldQueue(transactions, clock);
        var names = new Names(staff, speakers);
        pace = new Pace(new Pace.Limit(8, Duration.ofSeconds(10)), new Pace.Limit(2, Duration.ofSeconds(30)), clock);
        words = new ShopWords(transactions, audit, clock);
        standings = new Standings(transactions, clock);
        log.with(rules).with(speakers).with(standings);
        moderation = new Moderation(log, outbox, transactions, audit, standings, rules, clock);
        floor = new Floor(log, outbox, transactions, audit, rules, queue, standings);
        appeals = new Appeals(transactions, outbox, audit, moderation, clock);
        chat = new FilteredChat(
                log,
                shows,
                new Gate(standings, rules, names, pace, clock),
                new Judges(filters, words, rules, speakers),
                commands,
                new Minutes(log, queue, standings, speakers, names),
                moderation);
        moderation.addRooms(new Rooms() {
            @Override
            public int viewers(ShowId watched) {
                return 0;
            }

            @Override
            public void close(ShowId room, ShopperId shopper, String reason) {
                sentAway.add(shopper);
            }

            @Override
            public void tell(ShowId room, String name, JsonNode body) {
                throw new UnsupportedOperationException("The chat tells nothing outside the log");
            }
        });
    }

    PostResult post(Caller author, String text) {
        return chat.post(show, author, UUID.randomUUID(), text);
    }

    /** Says it and answers where it stands. */
    LogEvent said(Caller author, String text) {
        return switch (post(author, text)) {
            case PostResult.Posted posted -> posted.event();
            case PostResult.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }

    /** Answers a message and tells where that stands. */
    LogEvent replied(Caller author, String text, UUID to) {
        return switch (chat.post(show, author, new Utterance(UUID.randomUUID(), text, Optional.of(to)))) {
            case PostResult.Posted posted -> posted.event();
            case PostResult.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }

    /** Tries to say it and answers why that is not possible. */
    String refusal(Caller author, String text) {
        return switch (post(author, text)) {
            case PostResult.Posted posted -> throw new AssertionError("It was said");
            case PostResult.Refused refused -> refused.code();
        };
    }

    /** What this one sees. */
    List<LogEvent> seenBy(Caller caller) {
        return log.last(show, caller, 100);
    }

    /** The types of what this one sees. */
    List<String> typesSeenBy(Caller caller) {
        return seenBy(caller).stream().map(LogEvent::type).toList();
    }
}
