// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.rtmp.PublishUrl;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.showlog.ShowId;
import org.vitrine.simulcast.TargetId;
import org.vitrine.simulcast.TargetState;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.Strain;

/** One target, against a far end of the test's and by a clock that the test moves. */
final class RelayTest {
    private static final String KEY = "very-secret-key";
    private static final RandomGenerator EVEN = () -> 1L << 63;
    private static final int BACKLOG = 1 << 20;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualClock clock = new ManualClock();
    private final Vertx vertx = Vertx.vertx();
    private final List<Standing> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void a_stream_begins_with_its_configuration_at_a_key_frame() {
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            var relay = started(far.url());
            await(relay, TargetState.LIVE);
            relay.offer(Units.picture(9_960, false, 50));
            relay.offer(Units.picture(10_000, true, 50_000));
            relay.offer(Units.sound(10_010));
            relay.offer(Units.picture(10_040, false, 50));
            Eventually.until(() -> far.media.size() == 5);
            assertEquals(
                    List.of(0L, 0L, 0L, 10L, 40L),
                    far.media.stream().map(RtmpMessage::timestamp).toList());
            assertEquals(List.of(KEY), far.keys);
            relay.stop().join();
            Eventually.until(() -> far.goodbyes.get() == 1);
        }
    }

    @Test
    void a_refused_key_is_not_tried_again_and_not_told_to_anyone() {
        try (var far = new FarEnd(FarEnd.Manner.REFUSES)) {
            var relay = started(far.url());
            await(relay, TargetState.REFUSED);
            assertEquals("No stream has the key ….", relay.standing().sentence());
            clock.advance(Duration.ofHours(1));
            relay.offer(Units.picture(0, true, 50));
            assertEquals(TargetState.REFUSED, relay.standing().state());
            assertEquals(1, far.visits.get());
        }
    }

    @Test
    void a_lost_connection_comes_back_and_begins_anew() {
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            var relay = started(far.url());
            await(relay, TargetState.LIVE);
            relay.offer(Units.picture(5_000, true, 50));
            Eventually.until(() -> far.media.size() == 3);
            far.hangUp();
            var waiting = await(relay, TargetState.WAITING);
            assertEquals(Optional.of(Why.CLOSED), waiting.why());
            assertEquals(Optional.of(clock.instant().plus(SECOND)), waiting.until());
            far.media.clear();
            clock.advance(SECOND);
            await(relay, TargetState.LIVE);
            relay.offer(Units.picture(8_000, true, 50));
            Eventually.until(() -> far.media.size() == 3);
            assertEquals(0, far.media.getLast().timestamp());
        }
    }

    @Test
    void pauses_grow_where_a_far_end_closes_at_once() {
        try (var far = new FarEnd(FarEnd.Manner.CLOSES)) {
            var relay = started(far.url());
            for (long seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
                var waiting = await(relay, TargetState.WAITING);
                assertEquals(Optional.of(Why.CLOSED_AT_ONCE), waiting.why());
                assertEquals(Optional.of(clock.instant().plusSeconds(seconds)), waiting.until());
                int visits = far.visits.get();
                clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
                assertEquals(visits, far.visits.get());
                clock.advance(Duration.ofMillis(1));
                Eventually.until(() -> far.visits.get() == visits + 1);
            }
        }
    }

    @Test
    void a_far_end_that_believes_the_lost_connection_to_be_there_is_asked_again() {
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            var relay = started(far.url());
            await(relay, TargetState.LIVE);
            far.becomes(FarEnd.Manner.REFUSES);
            far.hangUp();
            await(relay, TargetState.WAITING);
            clock.advance(SECOND);
            Eventually.until(() -> relay.standing().why().equals(Optional.of(Why.REFUSED)));
            assertEquals(TargetState.WAITING, relay.standing().state());
            far.becomes(FarEnd.Manner.TAKES);
            clock.advance(Duration.ofSeconds(2));
            await(relay, TargetState.LIVE);
        }
    }

    @Test
    void a_far_end_that_does_not_read_costs_groups_of_pictures_and_nobody_waits() {
        try (var far = new FarEnd(FarEnd.Manner.STALLS)) {
            var relay = started(far.url());
            await(relay, TargetState.LIVE);
            Strain.withoutWaiting(() -> flood(relay));
            assertTrue(relay.waitingBytes() <= BACKLOG);
            clock.advance(SECOND);
            var dropping = await(relay, TargetState.DROPPING);
            assertTrue(dropping.figures().droppedGroups() > 100, dropping::toString);
            Eventually.until(() -> {
                flood(relay);
                clock.advance(Duration.ofSeconds(31));
                return heard.stream().anyMatch(standing -> standing.why().equals(Optional.of(Why.STALLED)));
            });
        }
    }

    /** 60 MB, far more than a socket takes that nobody reads. */
    private static long flood(Relay relay) {
        long time = 0;
        for (int i = 0; i < 3_000; i++, time += 40) {
            relay.offer(Units.picture(time, i % 10 == 0, 20_000));
        }
        return time;
    }

    @Test
    void silence_ends_in_another_attempt() {
        try (var far = new FarEnd(FarEnd.Manner.SAYS_NOTHING)) {
            var relay = started(far.url());
            Eventually.until(() -> far.visits.get() == 1);
            clock.advance(Duration.ofSeconds(20));
            assertEquals(
                    Optional.of(Why.NO_ANSWER),
                    await(relay, TargetState.WAITING).why());
        }
    }

    @Test
    void what_speaks_something_else_is_left_soon() {
        try (var far = new FarEnd(FarEnd.Manner.SPEAKS_HTTP)) {
            assertEquals(
                    Optional.of(Why.NO_RTMP),
                    await(started(far.url()), TargetState.WAITING).why());
        }
    }

    @Test
    void where_nobody_listens_it_is_tried_again() {
        PublishUrl nobody;
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            nobody = far.url();
        }
        assertEquals(
                Optional.of(Why.UNREACHABLE),
                await(started(nobody), TargetState.WAITING).why());
    }

    @Test
    void a_private_address_is_not_even_tried() {
        try (var far = new FarEnd(FarEnd.Manner.TAKES)) {
            var relay = relay(far.url(), new Reach(false));
            relay.start(Units.BOTH);
            assertEquals(
                    Optional.of(Why.NOT_ALLOWED),
                    await(relay, TargetState.REFUSED).why());
            assertEquals(0, far.visits.get());
        }
    }

    @Test
    void a_picture_without_a_form_in_rtmp_is_told_at_once() {
        var relay = relay(PublishUrl.of("rtmp://127.0.0.1:1/live"), new Reach(true));
        relay.start(List.of(Units.picture("vp8")));
        assertEquals(Optional.of(Why.NO_FORM), await(relay, TargetState.REFUSED).why());
    }

    @Test
    void what_is_stopped_stays_so() {
        try (var far = new FarEnd(FarEnd.Manner.CLOSES)) {
            var relay = started(far.url());
            await(relay, TargetState.WAITING);
            relay.stop().join();
            int visits = far.visits.get();
            Eventually.until(() -> {
                clock.advance(Duration.ofMinutes(1));
                return clock.instant().isAfter(ManualClock.NOON.plus(Duration.ofHours(1)));
            });
            assertEquals(visits, far.visits.get());
            assertFalse(heard.isEmpty());
        }
    }

    private Relay started(PublishUrl url) {
        var relay = relay(url, new Reach(true));
        relay.start(Units.BOTH);
        return relay;
    }

    private Relay relay(PublishUrl url, Reach reach) {
        var target = new Target(
                new TargetId(UUID.randomUUID()),
                Optional.of(new ShowId(UUID.randomUUID())),
                new Target.Place("There", url, KEY),
                true);
        var dialler = new NetDialler(vertx, reach, new ClientSSLOptions());
        var means = new Means(dialler, new ClockPace(clock), clock, EVEN, BACKLOG);
        var context = vertx.getOrCreateContext();
        return new Relay(target, means, step -> context.runOnContext(here -> step.run()), heard::add);
    }

    private static Standing await(Relay relay, TargetState state) {
        return Eventually.get(relay::standing, standing -> standing.state() == state);
    }
}
