// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Secrets;
import org.vitrine.identity.StaffId;
import org.vitrine.ids.Uuid7;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Admission;
import org.vitrine.shows.Pin;
import org.vitrine.shows.ProductPinned;
import org.vitrine.shows.ProductUnpinned;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowChange;
import org.vitrine.shows.ShowEnded;
import org.vitrine.shows.ShowPlan;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowStarted;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Shows in tables; what happens to them goes to their logs in the same transaction. */
@Component
public final class SqlShows implements ShowService {
    /** Another node hears of a change after this at the latest; this one at once. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 2_000;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;
    private final StreamKeys keys;
    private final Uuid7 ids;
    /** By id and by slug; talk and doors ask for the same few again and again. */
    private final Cache<Object, Optional<Show>> recent = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    @Activate
    public SqlShows(
            @Reference Transactions transactions,
            @Reference Outbox outbox,
            @Reference Secrets secrets,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
        this.keys = new StreamKeys(secrets);
        this.ids = new Uuid7(clock);
    }

    @Override
    public ShowChange plan(ShowPlan plan, Caller.Staff host) {
        var id = new ShowId(ids.next());
        return transactions.in(tx -> {
            tx.afterCommit(recent::invalidateAll);
            return Planning.insert(tx, id, plan, host.id());
        });
    }

    @Override
    public ShowChange change(ShowId id, ShowPlan plan, Caller.Staff by) {
        return changing(id, (tx, show) -> Planning.change(tx, show, plan));
    }

    @Override
    public ShowChange arm(ShowId id, Caller.Staff by) {
        return changing(id, (tx, show) -> switch (show.state()) {
            case ARMED, LIVE -> new ShowChange.Changed(show);
            case ENDED -> refused("show-ended", "The show has ended; plan a new one.");
            case PLANNED -> {
                ShowTable.disarmOthers(tx, show);
                ShowTable.writeState(tx, id, ShowState.ARMED);
                yield Planning.changed(tx, id);
            }
        });
    }

    @Override
    public ShowChange start(ShowId id, Caller.Staff by) {
        return changing(id, (tx, show) -> switch (show.state()) {
            case LIVE -> new ShowChange.Changed(show);
            case ENDED -> refused("show-ended", "The show has ended; plan a new one.");
            case PLANNED, ARMED -> {
                ShowTable.writeStart(tx, id, clock.instant());
                tell(tx, id, new ShowStarted(), by);
                yield Planning.changed(tx, id);
            }
        });
    }

    @Override
    public ShowChange end(ShowId id, Caller.Staff by) {
        return changing(id, (tx, show) -> switch (show.state()) {
            case ENDED -> new ShowChange.Changed(show);
            case PLANNED, ARMED -> refused("show-not-live", "The show is not on air, so it cannot end.");
            case LIVE -> {
                ShowTable.writeEnd(tx, id, clock.instant());
                tell(tx, id, new ShowEnded(), by);
                yield Planning.changed(tx, id);
            }
        });
    }

    @Override
    public ShowChange pin(ShowId id, UUID product, Caller.Staff by) {
        return changing(id, (tx, show) -> {
            if (show.state() != ShowState.ARMED && show.state() != ShowState.LIVE) {
                return refused("show-not-live", "Products are pinned in a show that is on air or in the green room.");
            }
            if (show.pinned().filter(pin -> pin.product().equals(product)).isPresent()) {
                return new ShowChange.Changed(show);
            }
            Planning.keepInLineUp(tx, id, product);
            ShowTable.writePin(tx, id, Optional.of(new Pin(product, clock.instant())));
            tell(tx, id, new ProductPinned(product), by);
            return Planning.changed(tx, id);
        });
    }

    @Override
    public ShowChange unpin(ShowId id, UUID product, Caller.Staff by) {
        return changing(id, (tx, show) -> {
            if (show.pinned().filter(pin -> pin.product().equals(product)).isEmpty()) {
                return new ShowChange.Changed(show);
            }
            ShowTable.writePin(tx, id, Optional.empty());
            tell(tx, id, new ProductUnpinned(product), by);
            return Planning.changed(tx, id);
        });
    }

    @Override
    public Optional<Show> find(Slug slug) {
        return recent.get(slug, any -> transactions.in(tx -> ShowTable.find(tx, slug)));
    }

    @Override
    public Optional<Show> find(ShowId id) {
        return recent.get(id, any -> transactions.in(tx -> ShowTable.find(tx, id)));
    }

    @Override
    public List<Show> page(Optional<ShowId> after, int limit) {
        return transactions.in(tx -> ShowTable.page(tx, after, limit));
    }

    @Override
    public List<Show> liveWith(UUID product) {
        return transactions.in(tx -> ShowTable.liveWith(tx, product));
    }

    @Override
    public Admission admit(String streamKey) {
        return transactions.in(tx -> keys.host(tx, streamKey)
                .<Admission>map(host -> ShowTable.receiving(tx, host)
                        .<Admission>map(show -> new Admission.Admitted(show.id(), show.slug()))
                        .orElseGet(Admission.NoShowArmed::new))
                .orElseGet(Admission.WrongKey::new));
    }

    @Override
    public String streamKey(StaffId host) {
        return transactions.in(tx -> keys.of(tx, host));
    }

    @Override
    public String reissueStreamKey(StaffId host) {
        return transactions.in(tx -> keys.reissue(tx, host));
    }

    private ShowChange changing(ShowId id, BiFunction<Tx, Show, ShowChange> change) {
        return transactions.in(tx -> {
            tx.afterCommit(recent::invalidateAll);
            return ShowTable.lock(tx, id).map(show -> change.apply(tx, show)).orElseGet(ShowChange.NoSuchShow::new);
        });
    }

    private void tell(Tx tx, ShowId id, Fact fact, Caller.Staff by) {
        outbox.add(tx, "show:" + id, NewEvent.of(id, fact).by(Actor.of(by)));
    }

    private static ShowChange refused(String code, String sentence) {
        return new ShowChange.Refused(code, sentence);
    }
}
