// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.health.Health;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.shows.ShowEnded;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.HealthChanged;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.PublishRefused;
import org.vitrine.testkit.stream.RtmpPublisher;

/** What encoders may do and what is told of it, over real sockets. */
final class LiveStreamingTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");

    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void the_log_tells_of_start_interruption_return_and_end() throws IOException {
        publishOnce();
        publishOnce();
        station.log.append(NewEvent.of(station.show.id(), new ShowEnded()));
        Eventually.until(() -> station.happened()
                .equals(List.of(
                        "streaming.Started",
                        "streaming.Interrupted",
                        "streaming.Resumed",
                        "streaming.Interrupted",
                        "shows.Ended",
                        "streaming.Ended")));
        assertTrue(station.log.read(station.show.id(), Caller.Staff.SYSTEM, 0, 100).stream()
                .allMatch(event -> event.mediaTimeMillis().isPresent()));
        assertEquals(404, station.get("index.m3u8").statusCode());
    }

    @Test
    void a_return_within_the_grace_goes_on_behind_a_discontinuity() throws IOException {
        publishOnce();
        var before = ReadPlaylist.of(station.get("index.m3u8").body());
        publishOnce();
        var after = ReadPlaylist.of(station.get("index.m3u8").body());
        after.requireRules();
        assertTrue(after.text().contains("#EXT-X-DISCONTINUITY\n"));
        assertTrue(after.lastSequence() > before.lastSequence());
        assertTrue(after.text().startsWith(before.text().substring(0, 40)));
    }

    @Test
    void a_publisher_that_does_not_come_back_ends_the_stream() throws IOException {
        try (var hasty = new TestStation(Duration.ofMillis(200))) {
            try (var publisher = RtmpPublisher.open(hasty.ingest())) {
                ClipPlayer.atOnce(publisher).play(CLIP);
                Eventually.until(() -> hasty.happened().contains("streaming.Started"));
            }
            Eventually.until(() -> hasty.happened().contains("streaming.Ended"));
            assertEquals(State.OFFLINE, hasty.streaming.health(hasty.show.id()).state());
        }
    }

    @Test
    void a_second_publisher_takes_over_at_once() throws IOException {
        try (var first = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(first).play(CLIP);
            try (var second = RtmpPublisher.open(station.ingest())) {
                ClipPlayer.atOnce(second).play(CLIP);
                Eventually.until(() -> !first.isOpen());
                assertTrue(second.isOpen());
                Eventually.until(() -> station.get("index.m3u8").body().contains("#EXT-X-DISCONTINUITY\n"));
                assertFalse(station.happened().contains("streaming.Interrupted"));
            }
        }
    }

    @Test
    void a_loop_gives_way_to_a_person_and_comes_back() throws IOException {
        var loop = ClipLoop.start(station.ingest(), CLIP);
        try {
            Eventually.until(() -> station.happened().contains("streaming.Started"));
            try (var person = RtmpPublisher.open(station.ingest())) {
                ClipPlayer.faster(person, 2).play(CLIP);
                assertTrue(person.isOpen(), "the loop took over again");
                assertFalse(station.happened().contains("streaming.Interrupted"));
            }
            Eventually.until(() -> station.happened().contains("streaming.Resumed"));
        } finally {
            loop.close();
        }
    }

    @Test
    void a_wrong_key_is_refused_and_too_many_are_not_even_looked_at() throws IOException {
        for (int i = 0; i < 10; i++) {
            var refusal = assertThrows(PublishRefused.class, () -> RtmpPublisher.open(station.ingest("guess")));
            assertEquals("NetStream.Publish.BadName", refusal.code());
        }
        var refusal = assertThrows(PublishRefused.class, () -> RtmpPublisher.open(station.ingest()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("Too many"), refusal.getMessage());
    }

    @Test
    void a_right_key_without_a_show_is_refused() {
        station.shows.put(new org.vitrine.shows.Show(
                station.show.id(),
                station.show.slug(),
                station.show.title(),
                station.show.description(),
                ShowState.ENDED,
                station.show.host(),
                station.show.startsAt(),
                station.show.startedAt(),
                station.show.endedAt(),
                station.show.lineUp(),
                station.show.pinned(),
                station.show.poster()));
        var refusal = assertThrows(PublishRefused.class, () -> RtmpPublisher.open(station.ingest()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("no show"), refusal.getMessage());
    }

    @Test
    void health_tells_what_comes_in() throws IOException {
        assertTrue(station.streaming.port() > 0);
        assertEquals(new Health.Up(), station.streaming.check());
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.faster(publisher, 2).play(CLIP);
            var health = station.streaming.health(station.show.id());
            assertEquals(State.LIVE, health.state());
            assertEquals(1.0, health.keyFrameSeconds(), 0.05);
            assertTrue(health.bitsPerSecond() > 50_000, health.toString());
            assertEquals(160, health.video().orElseThrow().width());
            assertEquals(44_100, health.audio().orElseThrow().sampleRate());
            assertTrue(health.advice().isEmpty(), health.toString());
        }
    }

    @Test
    void staff_alone_hear_when_there_is_something_to_mend() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            var player = ClipPlayer.inRealTime(publisher);
            while (!station.happened().contains("streaming.HealthChanged")) {
                player.play(TestStation.clip("b-frames.flv"));
            }
        }
        var told = station.log.read(station.show.id(), Caller.Staff.SYSTEM, 0, 100).stream()
                .filter(event -> event.type().equals("streaming.HealthChanged"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("b-frames"), told.as(HealthChanged.class).orElseThrow().advice());
        assertEquals(Audience.STAFF, told.audience());
    }

    private void publishOnce() throws IOException {
        int before = station.happened().size();
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> station.happened().size() > before);
        }
        Eventually.until(() -> station.happened().getLast().equals("streaming.Interrupted"));
    }
}
