// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.shows.ShowState;
import org.vitrine.simulcast.TargetChanged;
import org.vitrine.simulcast.TargetId;
import org.vitrine.simulcast.TargetState;
import org.vitrine.streaming.simulcast.internal.SimulcastResource.Switch;
import org.vitrine.streaming.simulcast.internal.Target.Place;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.testkit.AsCaller;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.showlog.LogListenerContract;
import org.vitrine.testkit.streaming.StreamEgressContract;

/** What staff plan, and what becomes of it while a stream runs. */
final class SimulcastTest {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(database, true);
    }

    @AfterEach
    void close() {
        shop.close();
        database.close();
    }

    @Test
    void a_stream_goes_to_targets_that_were_planned_and_to_those_that_come_later() {
        try (var one = new FarEnd(FarEnd.Manner.TAKES);
                var other = new FarEnd(FarEnd.Manner.TAKES)) {
            plan("One", one);
            assertEquals(List.of(TargetState.READY), states());
            var sink = stream();
            await(TargetState.LIVE);
            plan("Other", other);
            await(TargetState.LIVE, TargetState.LIVE);
            sink.unit(Units.picture(0, true, 9).unit());
            Eventually.until(() -> one.media.size() == 3 && other.media.size() == 3);
            sink.end();
            Eventually.until(() -> one.goodbyes.get() == 1 && other.goodbyes.get() == 1);
            assertEquals(List.of(TargetState.READY, TargetState.READY), states());
        }
    }

    @Test
    void a_target_is_switched_off_and_on_while_the_show_is_on_air() {
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            plan("There", far);
            stream();
            await(TargetState.LIVE);
            turn(false);
            await(TargetState.OFF);
            Eventually.until(() -> far.goodbyes.get() == 1);
            turn(true);
            await(TargetState.LIVE);
            assertEquals(2, far.visits.get());
        }
    }

    @Test
    void nothing_leaves_the_green_room_and_all_goes_out_when_the_show_begins() {
        shop.shows.put(Shop.SLUG, ShowState.ARMED);
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            plan("There", far);
            var sink = stream();
            shop.simulcast.follow(shop.show, feed(), Optional.empty());
            sink.unit(Units.picture(0, true, 9).unit());
            assertEquals(Optional.empty(), feed().standing(target()), "nobody was called");
            assertEquals(List.of(TargetState.READY), states());
            shop.goOnAir();
            await(TargetState.LIVE);
            sink.unit(Units.picture(40, true, 9).unit());
            Eventually.until(() -> far.media.size() == 3);
            assertEquals(1, far.visits.get());
        }
    }

    @Test
    void a_target_stays_while_shows_are_swapped_and_others_come_when_they_are_back() {
        try (var one = new FarEnd(FarEnd.Manner.TAKES);
                var other = new FarEnd(FarEnd.Manner.TAKES)) {
            plan("One", one);
            stream();
            await(TargetState.LIVE);
            shop.simulcast.unsetShows(shop.shows);
            plan("Other", other);
            shop.simulcast.follow(shop.show, feed(), Optional.empty());
            assertEquals(List.of(TargetState.LIVE, TargetState.READY), states());
            shop.simulcast.setShows(shop.shows);
            await(TargetState.LIVE, TargetState.LIVE);
            assertEquals(1, one.visits.get());
        }
    }

    @Test
    void whoever_refused_is_asked_again_when_staff_say_so() {
        try (var far = new FarEnd(FarEnd.Manner.REFUSES)) {
            plan("There", far);
            stream();
            await(TargetState.REFUSED);
            far.becomes(FarEnd.Manner.TAKES);
            turn(true);
            await(TargetState.LIVE);
        }
    }

    @Test
    void staff_hear_in_the_room_what_becomes_of_a_target() {
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            var target = plan("There", far);
            stream();
            var heard = Eventually.get(
                    () -> shop.log.last(shop.show, shop.host, 10).stream()
                            .flatMap(event -> event.as(TargetChanged.class).stream())
                            .toList(),
                    facts -> !facts.isEmpty());
            assertEquals(List.of(new TargetChanged(target.id(), TargetState.LIVE)), heard);
            assertFalse(shop.items().getFirst().since().isEmpty());
        }
    }

    private Target plan(String name, FarEnd far) {
        return shop.targets
                .add(Optional.of(shop.show), new Place(name, far.url(), "key-of-" + name), shop.host)
                .orElseThrow();
    }

    private Feed feed() {
        return shop.simulcast.feed(shop.show).orElseThrow();
    }

    private TargetId target() {
        return shop.items().getFirst().id();
    }

    private void turn(boolean on) {
        shop.resource().turn(Shop.SLUG, target().value(), new Switch(on), new AsCaller(shop.host));
    }

    private StreamEgress.Sink stream() {
        var sink = shop.simulcast.open(shop.show, ManualClock.NOON);
        sink.tracks(Units.BOTH);
        return sink;
    }

    private List<TargetState> states() {
        return shop.items().stream().map(TargetJson::state).toList();
    }

    private void await(TargetState... states) {
        Eventually.get(this::states, List.of(states)::equals);
    }

    @Nested
    final class AsEgress extends StreamEgressContract {
        @Override
        protected StreamEgress egress() {
            return shop.simulcast;
        }
    }

    @Nested
    final class AsListener extends LogListenerContract {
        @Override
        protected LogListener listener() {
            return shop.simulcast;
        }
    }
}
