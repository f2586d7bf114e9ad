// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.chat.ChatService;
import org.vitrine.chat.CommandAnswered;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.ShopperBanned;
import org.vitrine.chat.ShopperUnbanned;
import org.vitrine.chat.spi.CommandCall;
import org.vitrine.chat.spi.CommandReply;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Chat whose every message passes the filters and lies in the show's log, and nowhere else. */
@Component
public final class FilteredChat implements ChatService {
    private final ShowLog log;
    private final Outbox outbox;
    private final ShowService shows;
    private final Transactions transactions;
    private final Audit audit;
    private final Filters filters;
    private final Commands commands;
    private final Minutes minutes;
    private final Doors doors;
    private final Bans bans;
    private volatile @Nullable Rooms rooms;

    @Activate
    public FilteredChat(
            @Reference ShowLog log,
            @Reference Outbox outbox,
            @Reference ShowService shows,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Filters filters,
            @Reference Commands commands,
            @Reference Clock clock) {
        this.log = log;
        this.outbox = outbox;
        this.shows = shows;
        this.transactions = transactions;
        this.audit = audit;
        this.filters = filters;
        this.commands = commands;
        this.minutes = new Minutes(log);
        this.doors = new Doors(clock);
        this.bans = new Bans(transactions, clock);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addRooms(Rooms added) {
        rooms = added;
    }

    void removeRooms(Rooms removed) {
        if (rooms == removed) {
            rooms = null;
        }
    }

    @Override
    public PostResult post(ShowId id, Caller author, UUID message, String sent) {
        var show = shows.find(id);
        var actor = Actor.of(author);
        if (show.isEmpty() || actor.isEmpty()) {
            return refused("not-here", "Only guests and staff of a show can talk in it.");
        }
        var closed = doors.closed(show.get(), author);
        if (closed.isPresent()) {
            return refused("chat-closed", closed.get());
        }
        if (author.shopper().filter(bans::isBanned).isPresent()) {
            return refused("banned", "You cannot talk in this shop.");
        }
        return Words.of(sent)
                .map(words -> Typed.of(words)
                        .map(typed -> obey(id, author, message, typed))
                        .orElseGet(() -> judge(new Draft(id, author, words.text()), message)))
                .orElseGet(() -> refused("bad-text", "A message has 1 to " + Words.LONGEST + " characters."));
    }

    /** A command that comes again, under the same id, is not done again. */
    private PostResult obey(ShowId id, Caller author, UUID message, Typed typed) {
        var there = log.find(id, message);
        if (there.isPresent()) {
            return new PostResult.Posted(there.get());
        }
        var call = new CommandCall(id, author, typed.argument());
        return switch (commands.obey(typed.name(), call)) {
            case Commands.Obeyed.Not not -> refused(not.code(), not.sentence());
            case Commands.Obeyed.Replied replied ->
                switch (replied.reply()) {
                    case CommandReply.Say say -> judge(new Draft(id, author, say.text()), message);
                    case CommandReply.Tell tell ->
                        minutes.answered(call, new CommandAnswered(message, typed.name(), tell.text()));
                };
        };
    }

    private PostResult judge(Draft draft, UUID message) {
        return switch (filters.judge(draft)) {
            case Verdict.Refuse refuse -> refused("refused", refuse.sentence());
            case Verdict.Rewrite rewrite -> say(draft, message, rewrite.text());
            case Verdict.Allow allow -> say(draft, message, draft.text());
        };
    }

    @Override
    public boolean delete(ShowId show, UUID message, Caller.Staff by) {
        var said = log.find(show, message)
                .filter(event -> event.as(MessagePosted.class).isPresent());
        if (said.isEmpty()) {
            return false;
        }
        log.erase(show, message);
        log.append(
                NewEvent.of(show, new MessageDeleted(message)).by(Actor.of(by)).withId(deletion(message)));
        transactions.run(tx -> audit.record(tx, by, "chat.delete", message.toString()));
        return true;
    }

    @Override
    public void ban(ShowId show, ShopperId shopper, Caller.Staff by) {
        transactions.run(tx -> {
            if (bans.add(tx, shopper, by.id())) {
                audit.record(tx, by, "chat.ban", shopper.toString());
                tell(tx, show, shopper, new ShopperBanned(shopper), by);
            }
        });
        Optional.ofNullable(rooms).ifPresent(here -> here.close(show, shopper, "banned"));
    }

    @Override
    public void unban(ShowId show, ShopperId shopper, Caller.Staff by) {
        transactions.run(tx -> {
            if (bans.remove(tx, shopper)) {
                audit.record(tx, by, "chat.unban", shopper.toString());
                tell(tx, show, shopper, new ShopperUnbanned(shopper), by);
            }
        });
    }

    private PostResult say(Draft draft, UUID message, String text) {
        return Words.of(text)
                .map(words -> minutes.said(draft, message, words))
                .orElseGet(() -> refused("refused", "Nothing is left of this message."));
    }

    private void tell(Tx tx, ShowId show, ShopperId shopper, Fact fact, Caller.Staff by) {
        outbox.add(
                tx, "ban:" + shopper, NewEvent.of(show, fact).to(Audience.STAFF).by(Actor.of(by)));
    }

    /** One for each message, so that it is taken away once. */
    private static UUID deletion(UUID message) {
        return UUID.nameUUIDFromBytes(("deletion of " + message).getBytes(StandardCharsets.UTF_8));
    }

    private static PostResult refused(String code, String sentence) {
        return new PostResult.Refused(code, sentence);
    }
}
