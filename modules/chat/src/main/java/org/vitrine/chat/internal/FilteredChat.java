// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.chat.ChatService;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessagePosted;
import org.vitrine.chat.PostResult;
import org.vitrine.chat.ShopperBanned;
import org.vitrine.chat.ShopperUnbanned;
import org.vitrine.chat.spi.Draft;
import org.vitrine.chat.spi.Verdict;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.store.Transactions;

/** Chat whose every message passes the filters and lies in the show's log, and nowhere else. */
@Component
public final class FilteredChat implements ChatService {
    private static final Duration DOORS_OPEN = Duration.ofMinutes(30);

    private final ShowLog log;
    private final Outbox outbox;
    private final ShowService shows;
    private final Transactions transactions;
    private final Audit audit;
    private final Filters filters;
    private final Clock clock;
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
            @Reference Clock clock) {
        this.log = log;
        this.outbox = outbox;
        this.shows = shows;
        this.transactions = transactions;
        this.audit = audit;
        this.filters = filters;
        this.clock = clock;
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
        if (!isOpen(show.get(), author)) {
            return refused("chat-closed", "The chat of this show is closed.");
        }
        if (author.shopper().filter(bans::isBanned).isPresent()) {
            return refused("banned", "You cannot talk in this shop.");
        }
        var words = Words.of(sent);
        if (words.isEmpty()) {
            return refused("bad-text", "A message has 1 to " + Words.LONGEST + " characters.");
        }
        return switch (filters.judge(new Draft(id, author, words.get().text()))) {
            case Verdict.Refuse refuse -> refused("refused", refuse.sentence());
            case Verdict.Rewrite rewrite -> say(id, author, actor, message, rewrite.text());
            case Verdict.Allow allow ->
                say(id, author, actor, message, words.get().text());
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
        log.append(NewEvent.of(show, new MessageDeleted(message)).by(Actor.of(by)));
        transactions.run(tx -> audit.record(tx, by, "chat.delete", message.toString()));
        return true;
    }

    @Override
    public void ban(ShowId show, ShopperId shopper, Caller.Staff by) {
        transactions.run(tx -> {
            bans.add(tx, shopper, by.id());
            audit.record(tx, by, "chat.ban", shopper.toString());
            var event = NewEvent.of(show, new ShopperBanned(shopper))
                    .to(Audience.STAFF)
                    .by(Actor.of(by));
            outbox.add(tx, "ban:" + shopper, event);
        });
        Optional.ofNullable(rooms).ifPresent(here -> here.close(show, shopper, "banned"));
    }

    @Override
    public void unban(ShowId show, ShopperId shopper, Caller.Staff by) {
        transactions.run(tx -> {
            if (bans.remove(tx, shopper)) {
                audit.record(tx, by, "chat.unban", shopper.toString());
                var event = NewEvent.of(show, new ShopperUnbanned(shopper))
                        .to(Audience.STAFF)
                        .by(Actor.of(by));
                outbox.add(tx, "ban:" + shopper, event);
            }
        });
    }

    private PostResult say(ShowId show, Caller author, Optional<Actor> actor, UUID message, String text) {
        var name = switch (author) {
            case Caller.Staff staff -> staff.displayName();
            case Caller.Shopper shopper -> shopper.displayName();
            case Caller.Anonymous nobody -> "";
        };
        var fact = new MessagePosted(message, author.shopper(), name, text);
        return new PostResult.Posted(
                log.append(NewEvent.of(show, fact).by(actor).withId(message)));
    }

    /** Staff may always talk but after the end; shoppers from half an hour before the show is planned to begin. */
    private boolean isOpen(Show show, Caller author) {
        return switch (show.state()) {
            case LIVE, ARMED -> true;
            case ENDED -> false;
            case PLANNED ->
                author instanceof Caller.Staff
                        || show.startsAt()
                                .filter(start -> clock.instant().isAfter(start.minus(DOORS_OPEN)))
                                .isPresent();
        };
    }

    private static PostResult refused(String code, String sentence) {
        return new PostResult.Refused(code, sentence);
    }
}
