// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.stream.FlvTag;

/** Whoever sends rubbish, half of something, nothing or too much is let go with a reason, and no other stream is the worse for it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostilePublisherTest {
    private static final long MEGABYTE = 1 << 20;

    private final TestStation station = new TestStation();
    private final Logged log = new Logged();
    private GoodStream good;

    @BeforeEach
    void begin() throws IOException {
        good = new GoodStream(station);
    }

    @AfterEach
    void close() {
        good.close();
        log.close();
        station.close();
    }

    @Test
    void strangers_are_let_go_with_a_reason() {
        together(Map.of(
                "it does not begin as RTMP does",
                this::rubbish,
                "it took too long for its handshake",
                this::dripping,
                "it has not begun to stream within 10 seconds",
                this::halfAMessage,
                "messages before it publishes",
                this::commandsWithoutEnd,
                "more than 64 chunk streams",
                this::chunkStreamsWithoutEnd,
                "nested more than 16 deep",
                () -> amf(repeated(new byte[] {3, 0, 1, 'a'}, 4_000)),
                "an AMF text is cut off",
                () -> amf(new byte[] {12, 127, -1, -1, -1}),
                "more than 1000 members",
                () -> amf(new byte[] {10, 127, -1, -1, -1}),
                "a message of 1048576 bytes",
                () -> stranger(RawClient.header(3, RawClient.COMMAND, 0, 1 << 20)),
                "a chunk size of",
                () -> stranger(RawClient.chunks(2, 1, 0, new byte[] {127, -1, -1, -1}))));
        good.requireCadence();
    }

    @Test
    void other_protocols_are_known_by_their_first_byte() {
        for (var hello : List.of(
                "GET / HTTP/1.1\r\nHost: vitrine\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, -4, 3, 3})) {
            try (var client = RawClient.connect(station).send(hello)) {
                client.awaitEnd();
            }
        }
        assertTrue(log.count("it does not begin as RTMP does") == 2, log::toString);
        good.requireCadence();
    }

    @Test
    void publishers_that_go_wrong_are_let_go_with_a_reason() {
        together(Map.of(
                "nothing has come from it for 15 seconds",
                this::stallsInMidMessage,
                "it sends what cannot be read",
                this::formatsThatAreNone,
                "it does not read what it is answered",
                this::answersUnread,
                Ration.EXCEEDED,
                this::picturesOfOneMoment,
                "it changes its formats more than 20 times in a minute",
                this::formatsWithoutEnd));
        good.requireCadence();
    }

    @Test
    void a_hundred_megabytes_of_rubbish_are_not_taken_in() {
        var rubbish = new byte[1 << 16];
        new Random(7).nextBytes(rubbish);
        try (var client = publishing("rubbish")) {
            assertTrue(client.flood(rubbish, 100 * MEGABYTE) < 50 * MEGABYTE);
            client.awaitEnd();
        }
        assertTrue(log.says("was let go"), log::toString);
        good.requireCadence();
    }

    @Test
    void a_storm_and_hundreds_of_idle_connections_are_stopped_at_the_door() {
        var idle = IntStream.range(0, 500)
                .mapToObj(i -> RawClient.connect(station))
                .toList();
        idle.forEach(RawClient::awaitEnd);
        idle.forEach(RawClient::close);
        assertTrue(log.says("are connected from there already"), log::toString);
        assertTrue(log.count("was sent away at the door") < 10, log::toString);
        assertTrue(log.count("too long for its handshake") <= Doorkeeper.Room.PUBLISHERS.fromOne(), log::toString);
        good.requireCadence();
    }

    private void rubbish() {
        try (var client = RawClient.connect(station).send("rubbish".getBytes(StandardCharsets.US_ASCII))) {
            client.awaitEnd();
        }
    }

    private void dripping() {
        try (var client = RawClient.connect(station).send(3)) {
            var drops = Thread.ofVirtual().start(() -> client.drip());
            client.awaitEnd();
            drops.interrupt();
        }
    }

    private void halfAMessage() {
        stranger(RawClient.header(3, RawClient.COMMAND, 0, 100));
    }

    private void commandsWithoutEnd() {
        try (var client = RawClient.connect(station).handshake()) {
            var command = RawClient.chunks(3, RawClient.COMMAND, 0, createStream());
            assertTrue(client.flood(command, 100 * MEGABYTE) < 50 * MEGABYTE);
            client.awaitEnd();
        }
    }

    private void chunkStreamsWithoutEnd() {
        try (var client = RawClient.connect(station).handshake()) {
            for (int id = 2; id < 64; id++) {
                client.send(RawClient.header(id, RawClient.COMMAND, 0, 200)).send(new byte[128]);
            }
            for (int id = 0; id < 5; id++) {
                var header = RawClient.header(0, RawClient.COMMAND, 0, 200);
                client.send(0, id)
                        .send(Arrays.copyOfRange(header, 1, header.length))
                        .send(new byte[128]);
            }
            client.awaitEnd();
        }
    }

    private void amf(byte[] bomb) {
        var head = org.vitrine.rtmp.Amf0Writer.write("connect", 1);
        var payload = Arrays.copyOf(head, head.length + bomb.length);
        System.arraycopy(bomb, 0, payload, head.length, bomb.length);
        stranger(RawClient.chunks(3, RawClient.COMMAND, 0, payload));
    }

    private void stranger(byte[] says) {
        try (var client = RawClient.connect(station).handshake().send(says)) {
            client.awaitEnd();
        }
    }

    private void stallsInMidMessage() {
        try (var client = publishing("stalls")) {
            client.send(RawClient.header(6, RawClient.VIDEO, 0, 100_000)).send(new byte[100]);
            client.awaitEnd();
        }
    }

    private void formatsThatAreNone() {
        try (var client = publishing("none")) {
            client.message(6, RawClient.VIDEO, 0, new byte[] {0x17, 0, 0, 0, 0, 1, 2, 3, 4});
            client.awaitEnd();
        }
    }

    private void answersUnread() {
        try (var client = publishing("unread")) {
            client.flood(RawClient.chunks(3, RawClient.COMMAND, 0, createStream()), 1_000 * MEGABYTE);
            client.awaitEnd();
        }
    }

    private void picturesOfOneMoment() {
        try (var client = publishing("moment")) {
            var picture = new byte[100_000];
            picture[0] = 0x17;
            picture[1] = 1;
            assertTrue(client.flood(RawClient.chunks(6, RawClient.VIDEO, 0, picture), 200 * MEGABYTE) < 64 * MEGABYTE);
            client.awaitEnd();
        }
    }

    private void formatsWithoutEnd() {
        var one = headerAndKeyFrame("plain.flv");
        var other = headerAndKeyFrame("b-frames.flv");
        try (var client = publishing("formats")) {
            for (int change = 0; change < 100; change++) {
                for (var tag : change % 2 == 0 ? one : other) {
                    client.message(6, RawClient.VIDEO, change * 100, tag.body());
                }
            }
            client.awaitEnd();
        }
    }

    private static List<FlvTag> headerAndKeyFrame(String clip) {
        return TestStation.clip(clip).tags().stream()
                .filter(tag -> tag.kind() == FlvTag.Kind.VIDEO)
                .limit(2)
                .toList();
    }

    private RawClient publishing(String slug) {
        var show = station.shows.put(slug, ShowState.LIVE);
        return RawClient.publishing(station, station.shows.streamKey(show.host()));
    }

    /** Does all of these at the same time, and requires for each that it ends and that its reason is logged. */
    private void together(Map<String, Runnable> hostiles) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            hostiles.values().forEach(hostile -> running.add(threads.submit(hostile)));
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(log.toString(), e);
        }
        hostiles.keySet().forEach(reason -> assertTrue(log.says(reason), () -> reason + " is not in\n" + log));
    }

    private static byte[] createStream() {
        return org.vitrine.rtmp.Amf0Writer.write("createStream", 2, null);
    }

    private static byte[] repeated(byte[] what, int times) {
        var out = ByteBuffer.allocate(what.length * times);
        for (int i = 0; i < times; i++) {
            out.put(what);
        }
        return out.array();
    }
}
