// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.Advice;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.streaming.internal.media.AacFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.testkit.ManualClock;

final class StreamReportTest {
    private final ManualClock clock = new ManualClock();
    private final StreamMeter meter = new StreamMeter(clock);

    @Test
    void a_show_without_a_stream_is_offline() {
        var report = StreamReport.of(StreamHealth.OFFLINE, List.of());
        assertEquals("offline", report.state());
        assertFalse(report.receiving());
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void advice_is_given_in_the_language_of_who_asks() {
        for (var advice : Advice.values()) {
            var health = new StreamHealth(
                    State.LIVE, Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty(), List.of(advice));
            var english = StreamReport.of(health, List.of(Locale.forLanguageTag("*")));
            var german = StreamReport.of(health, List.of(Locale.GERMANY, Locale.ENGLISH));
            assertTrue(english.warnings().getFirst().endsWith("."), advice.name());
            assertFalse(english.warnings().equals(german.warnings()), advice.name());
            assertEquals(
                    english.warnings(),
                    StreamReport.of(health, List.of(Locale.FRENCH)).warnings());
        }
    }

    @Test
    void figures_are_of_the_last_five_seconds() {
        meter.published();
        meter.formats(new Formats(Optional.empty(), Optional.of(AacFormat.of(new byte[] {0x12, 0x10}))));
        for (int second = 0; second < 10; second++) {
            meter.audio(new Sample(second * 44_100L, 1_024, 0, true, new byte[second < 5 ? 1_000 : 2_000]));
            clock.advance(Duration.ofSeconds(1));
        }
        var health = meter.health(false);
        assertEquals(16_000, health.bitsPerSecond());
        assertEquals(List.of(Advice.NO_PICTURE), health.advice());
        assertEquals(ManualClock.NOON, health.publisherSince().orElseThrow());
    }

    @Test
    void far_key_frames_and_few_pictures_are_told() {
        meter.published();
        var video = org.vitrine.streaming.internal.media.AvcFormat.of(java.util.HexFormat.of()
                .parseHex("01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0"));
        meter.formats(new Formats(Optional.of(video), Optional.empty()));
        for (int frame = 0; frame < 100; frame++) {
            meter.video(new Sample(frame * 100L, 100, 0, frame % 50 == 0, new byte[10]));
            clock.advance(Duration.ofMillis(100));
        }
        assertEquals(
                List.of(Advice.KEY_FRAMES_FAR_APART, Advice.LOW_FRAME_RATE, Advice.NO_SOUND),
                meter.health(false).advice());
        assertEquals(5.0, meter.health(false).keyFrameSeconds());
        assertEquals(State.INTERRUPTED, meter.health(true).state());
        assertEquals(List.of(), meter.health(true).advice());
    }
}
