// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vitrine.shows.internal.Studio.done;
import static org.vitrine.shows.internal.Studio.plan;
import static org.vitrine.shows.internal.Studio.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.LineUpItem;
import org.vitrine.shows.Pin;
import org.vitrine.shows.ProductPinned;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.FakeSecrets;
import org.vitrine.testkit.OnEachDatabase;

final class SqlShowsTest {
    private static final UUID LAMP = UUID.randomUUID();
    private static final UUID VASE = UUID.randomUUID();

    @OnEachDatabase
    void aPlanIsFoundAsItWasMade(Transactions transactions) {
        var studio = new Studio(transactions);
        var show = studio.planned("Tea time", LAMP, VASE, LAMP);
        assertEquals(Optional.of(show), studio.shows.find(show.id()));
        assertEquals(Optional.of(show), studio.shows.find(Slug.of("tea-time")));
        assertEquals(ShowState.PLANNED, show.state());
        assertEquals(studio.host.id(), show.host());
        assertEquals(List.of(LAMP, VASE), products(show));
        assertEquals("Smile", show.lineUp().getFirst().notes());
        assertEquals(Optional.empty(), studio.shows.find(Slug.of("coffee-time")));
    }

    @OnEachDatabase
    void theAddressIsMadeOfTheTitleAndBelongsToOneShow(Transactions transactions) {
        var studio = new Studio(transactions);
        assertEquals(
                "grosse-schau-fur-dich",
                studio.planned("Große Schau für Dich!").slug().value());
        assertEquals("tea", studio.planned("Tea").slug().value());
        assertEquals("tea-2", studio.planned("Tea").slug().value());
        assertEquals("show", studio.planned("茶").slug().value());
        var wanted = plan(Optional.of(Slug.of("tea")), "Other");
        assertEquals("slug-taken", refusal(studio.shows.plan(wanted, studio.host)));
    }

    @OnEachDatabase
    void aShowGoesOnAirAndEndsForGood(Transactions transactions) {
        var studio = new Studio(transactions);
        var show = studio.planned("Tea");
        assertEquals("show-not-live", refusal(studio.shows.end(show.id(), studio.host)));
        assertEquals(
                ShowState.ARMED, done(studio.shows.arm(show.id(), studio.host)).state());
        var live = done(studio.shows.start(show.id(), studio.host));
        assertEquals(ShowState.LIVE, live.state());
        assertEquals(Optional.of(studio.clock.instant()), live.startedAt());
        done(studio.shows.start(show.id(), studio.host));
        assertEquals(
                ShowState.ENDED, done(studio.shows.end(show.id(), studio.host)).state());
        done(studio.shows.end(show.id(), studio.host));
        assertEquals(List.of("shows.Started", "shows.Ended"), studio.told(show));
        assertEquals("show-ended", refusal(studio.shows.start(show.id(), studio.host)));
        assertEquals("show-ended", refusal(studio.shows.arm(show.id(), studio.host)));
        assertEquals("show-ended", refusal(studio.shows.change(show.id(), plan("New"), studio.host)));
        var nowhere = ShowId.of(UUID.randomUUID());
        assertEquals("no-such-show", refusal(studio.shows.start(nowhere, studio.host)));
    }

    @OnEachDatabase
    void onePinIsHeldUpAtATime(Transactions transactions) {
        var studio = new Studio(transactions);
        var show = studio.live("Tea", LAMP);
        done(studio.shows.pin(show.id(), LAMP, studio.host));
        done(studio.shows.pin(show.id(), LAMP, studio.host));
        var pinned = done(studio.shows.pin(show.id(), VASE, studio.host));
        assertEquals(Optional.of(new Pin(VASE, studio.clock.instant())), pinned.pinned());
        assertEquals(List.of(LAMP, VASE), products(pinned));
        done(studio.shows.unpin(show.id(), LAMP, studio.host));
        assertEquals(
                Optional.empty(),
                done(studio.shows.unpin(show.id(), VASE, studio.host)).pinned());
        assertEquals(
                List.of("shows.Started", "shows.ProductPinned", "shows.ProductPinned", "shows.ProductUnpinned"),
                studio.told(show));
        var fact = studio.log.last(show.id(), studio.host, 2).getFirst();
        assertEquals(VASE, fact.as(ProductPinned.class).orElseThrow().product());
    }

    @OnEachDatabase
    void nothingIsPinnedInAShowThatNobodyWatches(Transactions transactions) {
        var studio = new Studio(transactions);
        var show = studio.planned("Tea", LAMP);
        assertEquals("show-not-live", refusal(studio.shows.pin(show.id(), LAMP, studio.host)));
        done(studio.shows.arm(show.id(), studio.host));
        done(studio.shows.pin(show.id(), LAMP, studio.host));
        done(studio.shows.start(show.id(), studio.host));
        assertEquals(
                Optional.empty(), done(studio.shows.end(show.id(), studio.host)).pinned());
    }

    @OnEachDatabase
    void aPlanMayChangeWhileTheShowIsOn(Transactions transactions) {
        var studio = new Studio(transactions);
        var show = studio.planned("Tea", LAMP);
        var renamed = done(studio.shows.change(show.id(), plan(Optional.of(Slug.of("t")), "T", VASE), studio.host));
        assertEquals("t", renamed.slug().value());
        assertEquals(List.of(VASE), products(renamed));
        done(studio.shows.start(show.id(), studio.host));
        done(studio.shows.pin(show.id(), VASE, studio.host));
        var changed = done(studio.shows.change(show.id(), plan("Tea", LAMP), studio.host));
        assertEquals(List.of(LAMP, VASE), products(changed));
        assertEquals(ShowState.LIVE, changed.state());
        assertEquals(VASE, changed.pinned().orElseThrow().product());
        var moved = plan(Optional.of(Slug.of("tea")), "Tea");
        assertEquals("slug-fixed", refusal(studio.shows.change(show.id(), moved, studio.host)));
        studio.planned("Coffee");
        var other = studio.planned("Other");
        var taken = plan(Optional.of(Slug.of("coffee")), "Other");
        assertEquals("slug-taken", refusal(studio.shows.change(other.id(), taken, studio.host)));
    }

    @OnEachDatabase
    void showsArePagedByNewestFirst(Transactions transactions) {
        var studio = new Studio(transactions);
        var ids = new ArrayList<ShowId>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(studio.planned("Show " + i, LAMP).id());
        }
        var first = studio.shows.page(Optional.empty(), 3);
        var rest = studio.shows.page(Optional.of(first.getLast().id()), 3);
        assertEquals(ids.subList(0, 3), first.stream().map(Show::id).toList());
        assertEquals(ids.subList(3, 5), rest.stream().map(Show::id).toList());
        assertEquals(List.of(LAMP), products(first.getFirst()));
    }

    @OnEachDatabase
    void aProductKnowsTheShowsThatAreOnAirWithIt(Transactions transactions) {
        var studio = new Studio(transactions);
        studio.planned("Planned", LAMP);
        var live = studio.live("Live", VASE, LAMP);
        studio.live("Other", VASE);
        assertEquals(List.of(live), studio.shows.liveWith(LAMP));
    }

    @OnEachDatabase
    void manyHandsAtOnceLeaveOneOrder(Transactions transactions) throws Exception {
        var studio = new Studio(transactions);
        var show = studio.planned("Tea");
        var products = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<Show>>();
            for (var product : products) {
                work.add(threads.submit(() -> {
                    done(studio.shows.start(show.id(), studio.host));
                    return done(studio.shows.pin(show.id(), product, studio.host));
                }));
            }
            for (var one : work) {
                one.get();
            }
        }
        assertEquals(
                1, studio.told(show).stream().filter("shows.Started"::equals).count());
        assertEquals(
                4,
                studio.told(show).stream().filter("shows.ProductPinned"::equals).count());
        assertEquals(4, studio.shows.find(show.id()).orElseThrow().lineUp().size());
    }

    @OnEachDatabase
    void whatIsNotToldHasNotHappened(Transactions transactions) {
        var studio = new Studio(transactions);
        var show = studio.planned("Tea");
        var broken = new SqlShows(
                transactions,
                (tx, aggregate, event) -> {
                    throw new IllegalStateException("the outbox is full");
                },
                new FakeSecrets(),
                studio.clock);
        assertThrows(IllegalStateException.class, () -> broken.start(show.id(), studio.host));
        assertEquals(
                ShowState.PLANNED, studio.shows.find(show.id()).orElseThrow().state());
    }

    private static List<UUID> products(Show show) {
        return show.lineUp().stream().map(LineUpItem::product).toList();
    }
}
