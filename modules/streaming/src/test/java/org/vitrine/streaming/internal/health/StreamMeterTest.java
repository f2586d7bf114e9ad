// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.Advice;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.testkit.ManualClock;

final class StreamMeterTest {
    private final Feed feed = new Feed();

    @Test
    void a_steady_stream_needs_no_advice() {
        feed.send(Duration.ofMinutes(3));
        var health = health();
        assertEquals(List.of(), health.advice());
        assertEquals(25, health.framesPerSecond());
        assertEquals(1_020_000, health.bitsPerSecond());
        assertEquals(1, health.keyFrameSeconds());
        assertEquals(new StreamHealth.Arrival(0, 0, 0, 0, 0, Feed.STEP, 0), health.arrival());
    }

    @Test
    void a_codec_that_is_not_passed_on_is_told_though_nothing_else_comes() {
        var meter = new StreamMeter(feed.clock);
        meter.published();
        assertTrue(meter.unsupported());
        assertFalse(meter.unsupported(), "once is enough for the log");
        assertEquals(State.OFFLINE, meter.health(false).state());
        assertEquals(List.of(Advice.UNSUPPORTED_CODEC), meter.health(false).advice());
        assertEquals(List.of(), meter.health(true).advice());
        meter.published();
        assertEquals(List.of(), meter.health(false).advice());
    }

    @Test
    void pictures_that_the_encoder_leaves_out_are_counted_and_told() {
        feed.send(Duration.ofSeconds(20));
        for (int times = 0; times < 4; times++) {
            feed.drop(5);
            feed.send(Duration.ofSeconds(1));
        }
        assertEquals(20, health().arrival().missedPictures());
        assertEquals(4, health().arrival().soundGaps());
        assertEquals(List.of(Advice.DROPPING_FRAMES, Advice.SOUND_GAPS), health().advice());
    }

    @Test
    void a_slower_camera_is_no_loss_once_it_is_usual() {
        feed.send(Duration.ofSeconds(20));
        for (int pictures = 0; pictures < 200; pictures++) {
            feed.send(Duration.ofMillis(Feed.STEP));
            feed.drop(1);
        }
        assertEquals(0, health().arrival().missedPictures());
    }

    @Test
    void an_upload_that_cannot_keep_up_is_seen_by_the_time_that_falls_behind() {
        feed.send(Duration.ofMinutes(1));
        feed.send(Duration.ofSeconds(60), 1.02);
        assertEquals(1_200, (double) health().arrival().behindMillis(), 100);
        assertEquals(1_200, (double) health().arrival().driftMillis(), 200);
        assertEquals(List.of(Advice.FALLING_BEHIND), health().advice());
    }

    @Test
    void a_clock_that_goes_a_little_wrong_is_forgiven() {
        feed.send(Duration.ofHours(2), 1.0001);
        assertTrue(health().arrival().behindMillis() < 100, () -> health().toString());
        assertEquals(List.of(), health().advice());
    }

    @Test
    void what_catches_up_is_no_longer_behind() {
        feed.send(Duration.ofSeconds(30));
        feed.clock.advance(Duration.ofSeconds(2));
        feed.send(Duration.ofSeconds(3), 0.2);
        assertTrue(health().advice().contains(Advice.UNEVEN_ARRIVAL), () -> health().toString());
        feed.send(Duration.ofMinutes(1));
        assertEquals(List.of(), health().advice());
        assertTrue(health().arrival().behindMillis() < 200, () -> health().toString());
    }

    @Test
    void silence_is_told_after_three_seconds_and_over_with_the_next_picture() {
        feed.send(Duration.ofSeconds(20));
        feed.clock.advance(Duration.ofMillis(2_900));
        assertFalse(health().advice().contains(Advice.NOTHING_COMES));
        feed.clock.advance(Duration.ofMillis(100));
        assertEquals(List.of(Advice.NOTHING_COMES), health().advice());
        feed.step();
        assertFalse(health().advice().contains(Advice.NOTHING_COMES));
    }

    @Test
    void advice_stays_for_a_moment_and_goes_for_good() {
        feed.send(Duration.ofSeconds(20));
        feed.drop(20);
        feed.send(Duration.ofSeconds(5));
        assertEquals(List.of(Advice.DROPPING_FRAMES), health().advice());
        feed.send(Duration.ofSeconds(5));
        assertEquals(List.of(Advice.DROPPING_FRAMES), health().advice());
        feed.send(Duration.ofSeconds(2));
        assertEquals(0, health().arrival().missedPictures());
        assertEquals(List.of(Advice.DROPPING_FRAMES), health().advice());
        feed.send(Duration.ofSeconds(8));
        assertEquals(List.of(), health().advice());
    }

    @Test
    void a_bit_rate_that_falls_is_measured_against_the_last_minute() {
        feed.send(Duration.ofMinutes(1));
        feed.pictureBytes = 1_000;
        feed.send(Duration.ofSeconds(6));
        assertEquals(List.of(Advice.BIT_RATE_FELL), health().advice());
        assertTrue(health().advice().getFirst().isHint());
        feed.send(Duration.ofMinutes(2));
        assertEquals(List.of(), health().advice());
    }

    @Test
    void key_frames_that_never_come_again_are_missed_before_the_next_one() {
        feed.keyEvery = 10_000;
        feed.send(Duration.ofSeconds(6));
        assertEquals(List.of(Advice.KEY_FRAMES_FAR_APART), health().advice());
    }

    @Test
    void pictures_in_another_order_cost_delay() {
        feed.reorder = 80;
        feed.send(Duration.ofSeconds(3));
        assertEquals(80, health().arrival().reorderMillis());
        assertEquals(List.of(Advice.B_FRAMES), health().advice());
    }

    @Test
    void too_many_bits_are_too_many_for_viewers() {
        feed.pictureBytes = 50_000;
        feed.send(Duration.ofSeconds(6));
        assertEquals(List.of(Advice.HIGH_BIT_RATE), health().advice());
    }

    @Test
    void another_publisher_begins_without_the_faults_of_the_one_before() {
        feed.send(Duration.ofSeconds(20));
        feed.drop(50);
        feed.send(Duration.ofSeconds(1));
        assertEquals(State.INTERRUPTED, feed.meter.health(true).state());
        feed.meter.published();
        assertEquals(State.OFFLINE, health().state());
        feed.meter.formats(Feed.FORMATS);
        feed.send(Duration.ofSeconds(2));
        assertEquals(List.of(), health().advice());
        assertEquals(0, health().arrival().behindMillis());
    }

    @Test
    void figures_are_of_the_last_five_seconds() {
        feed.send(Duration.ofSeconds(5));
        feed.pictureBytes = 10_000;
        feed.send(Duration.ofSeconds(5));
        assertEquals(2_020_000, health().bitsPerSecond());
        assertEquals(ManualClock.NOON, health().publisherSince().orElseThrow());
    }

    @Test
    void what_is_missing_from_the_beginning_is_told() {
        feed.meter.formats(new Formats(Optional.empty(), Feed.FORMATS.audio()));
        assertEquals(List.of(Advice.NO_PICTURE), health().advice());
        feed.meter.formats(new Formats(Feed.FORMATS.video(), Optional.empty()));
        assertEquals(List.of(Advice.NO_SOUND), health().advice());
    }

    private StreamHealth health() {
        return feed.meter.health(false);
    }
}
