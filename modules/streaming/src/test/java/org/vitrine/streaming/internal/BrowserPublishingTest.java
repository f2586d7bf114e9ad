// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.identity.Role;
import org.vitrine.showlog.NewEvent;
import org.vitrine.shows.ShowEnded;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.RtmpPublisher;

/** A browser publishes over a real socket: who may, what becomes of it, and how little rubbish does. */
final class BrowserPublishingTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");

    private final TestStation station = new TestStation();
    private final String ticket = station.credentials.token(Callers.host());

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void pictures_and_opus_come_out_as_hls_and_over_the_live_socket() {
        var publisher = BrowserPublisher.ready(station, ticket);
        publisher.tracks(CLIP);
        publisher.play(CLIP, publisher.play(CLIP, 5_000));
        var playlist = ReadPlaylist.of(Eventually.get(
                        () -> station.get("index.m3u8"),
                        now -> now.statusCode() == 200 && now.body().contains("#EXTINF"))
                .body());
        playlist.requireLengths();
        var health = Eventually.get(
                () -> station.streaming.health(station.show.id()),
                now -> now.audio().isPresent());
        assertEquals("opus", health.audio().orElseThrow().codec());
        assertEquals("avc1.64000b", health.video().orElseThrow().codec());
        assertTrue(station.happened().contains("streaming.Started"));
    }

    @Test
    void it_is_told_each_second_what_has_come() {
        var publisher = BrowserPublisher.ready(station, ticket);
        publisher.tracks(CLIP);
        publisher.play(CLIP, 0);
        Eventually.until(() -> publisher.await("health").path("pictures").asInt() > 0);
        assertTrue(publisher.await("health").path("bytes").asInt() > 1_000);
    }

    @Test
    void it_takes_over_from_an_encoder_and_an_encoder_from_it() throws IOException {
        try (var encoder = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(encoder).play(CLIP);
            Eventually.until(() -> !station.happened().isEmpty());
            var publisher = BrowserPublisher.ready(station, ticket);
            Eventually.until(() -> !encoder.isOpen());
            publisher.tracks(CLIP);
            publisher.play(CLIP, 0);
            try (var again = RtmpPublisher.open(station.ingest())) {
                assertEquals("taken-over", publisher.awaitEnd());
                assertEquals(4001, publisher.closeCode());
                assertTrue(again.isOpen());
            }
        }
    }

    @Test
    void one_that_is_lost_may_come_back_within_the_grace() {
        var publisher = BrowserPublisher.ready(station, ticket);
        publisher.tracks(CLIP);
        publisher.play(CLIP, 0);
        Eventually.until(() -> station.happened().contains("streaming.Started"));
        publisher.leave();
        Eventually.until(() -> station.happened().contains("streaming.Interrupted"));
        var back = BrowserPublisher.ready(station, ticket);
        back.tracks(CLIP);
        back.play(CLIP, 77_000_000);
        Eventually.until(() -> station.happened().contains("streaming.Resumed"));
    }

    @Test
    void the_end_of_the_show_ends_it() {
        var publisher = BrowserPublisher.ready(station, ticket);
        publisher.tracks(CLIP);
        station.log.append(NewEvent.of(station.show.id(), new ShowEnded()));
        assertEquals("over", publisher.awaitEnd());
    }

    @Test
    void only_staff_who_run_shows_get_in() {
        assertEquals("bad-ticket", refusal(TestStation.SLUG, "invented"));
        assertEquals("not-permitted", refusal(TestStation.SLUG, station.credentials.token(Callers.shopper())));
        var analyst = station.credentials.token(Callers.staff("Ann", Role.ANALYST));
        assertEquals("not-permitted", refusal(TestStation.SLUG, analyst));
        assertEquals("no-such-show", refusal("tea-times", ticket));
        assertEquals("no-such-show", refusal("%20", ticket));
        assertEquals(State.OFFLINE, station.streaming.health(station.show.id()).state());
    }

    @Test
    void a_show_that_is_neither_in_the_green_room_nor_on_air_takes_no_stream() {
        station.shows.put("tomorrow", ShowState.PLANNED);
        station.shows.put("yesterday", ShowState.ENDED);
        station.shows.put("soon", ShowState.ARMED);
        assertEquals("not-armed", refusal("tomorrow", ticket));
        assertEquals("not-armed", refusal("yesterday", ticket));
        var soon = new BrowserPublisher(station, station.publish("soon"));
        soon.hello(ticket);
        soon.await("ready");
    }

    @Test
    void pages_of_other_sites_are_kept_out() {
        var client = HttpClient.newHttpClient();
        var refused = assertThrows(
                CompletionException.class,
                () -> client.newWebSocketBuilder()
                        .header("Origin", "https://elsewhere.example")
                        .buildAsync(station.publish(TestStation.SLUG), new WebSocket.Listener() {})
                        .join());
        assertTrue(String.valueOf(refused.getCause()).contains("WebSocketHandshakeException"));
        var address = station.publish(TestStation.SLUG).toString().replace("ws:", "http:");
        var plain = station.send(
                HttpRequest.newBuilder(URI.create(address)).version(HttpClient.Version.HTTP_1_1),
                BodyHandlers.ofString());
        assertEquals(426, plain.statusCode());
    }

    /** One that is never answered would hold its place for good. */
    @Test
    void who_brings_a_body_gets_no_place() throws IOException {
        var address = station.publish(TestStation.SLUG);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            var head = "GET " + address.getPath() + " HTTP/1.1\r\nHost: shop\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nContent-Length: 100000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 400", answer);
        }
    }

    @Test
    void who_says_no_hello_is_let_go() {
        var silent = new BrowserPublisher(station, station.publish(TestStation.SLUG));
        assertEquals("late", silent.awaitEnd());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{}",
                "{\"hello\":{}}",
                "{\"hello\":{\"ticket\":7}}",
                "{\"tracks\":{}}",
                "{\"tracks\":{\"video\":{}}}",
                "{\"tracks\":{\"video\":{\"codec\":\"avc1.64000b\",\"description\":\"###\"}}}"
            })
    void what_is_no_frame_ends_it(String frame) {
        var publisher = BrowserPublisher.ready(station, ticket);
        publisher.say(frame);
        assertEquals("bad-frame", publisher.awaitEnd());
    }

    @Test
    void media_before_the_hello_is_not_looked_at() {
        var publisher = new BrowserPublisher(station, station.publish(TestStation.SLUG));
        publisher.send(BrowserPublisher.SOUND, 0, 0, BrowserPublisher.SILENCE);
        assertEquals("bad-frame", publisher.awaitEnd());
    }

    @Test
    void tracks_that_cannot_be_read_end_it() {
        var others = List.of(
                "{\"tracks\":{\"video\":{\"codec\":\"vp8\",\"description\":\"\"}}}",
                "{\"tracks\":{\"video\":{\"codec\":\"avc1.64000b\",\"description\":\"AWQAC/8=\"}}}",
                "{\"tracks\":{\"audio\":{\"codec\":\"opus\",\"description\":\"AWQAC/8=\"}}}");
        for (var tracks : others) {
            var publisher = BrowserPublisher.ready(station, ticket);
            publisher.say(tracks);
            assertEquals("unreadable", publisher.awaitEnd());
        }
    }

    @Test
    void rubbish_in_the_middle_of_a_stream_ends_it_and_the_next_one_is_seen() {
        var random = new Random(20);
        for (int attempt = 0; attempt < 30; attempt++) {
            var publisher = BrowserPublisher.ready(station, ticket);
            publisher.tracks(CLIP);
            publisher.play(CLIP, 0);
            var rubbish = new byte[1 + random.nextInt(40)];
            random.nextBytes(rubbish);
            rubbish[0] = (byte) random.nextInt(3);
            publisher.send(rubbish);
            publisher.send(rubbish);
            publisher.send(BrowserPublisher.PICTURE, 0, 9_000_000, rubbish);
            assertTrue(List.of("bad-frame", "unreadable").contains(publisher.awaitEnd()));
        }
        var publisher = BrowserPublisher.ready(station, ticket);
        publisher.tracks(CLIP);
        publisher.play(CLIP, 0);
        Eventually.until(() -> station.streaming.health(station.show.id()).state() == State.LIVE);
    }

    @Test
    void so_many_of_one_address_may_publish_and_others_find_room_when_they_leave() {
        var all = Stream.generate(() -> new BrowserPublisher(station, station.publish("busy")))
                .limit(Doorkeeper.Room.PUBLISHERS.fromOne())
                .toList();
        assertThrows(CompletionException.class, () -> new BrowserPublisher(station, station.publish("busy")));
        all.forEach(BrowserPublisher::leave);
        Eventually.get(() -> attempt(), Optional::isPresent).orElseThrow().leave();
    }

    private Optional<BrowserPublisher> attempt() {
        try {
            return Optional.of(BrowserPublisher.ready(station, ticket));
        } catch (CompletionException sentAway) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return Optional.empty();
        }
    }

    private String refusal(String slug, String presented) {
        var publisher = new BrowserPublisher(station, station.publish(slug));
        publisher.hello(presented);
        return publisher.awaitEnd();
    }
}
