// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.Caller;
import org.vitrine.json.Json;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.NewEvent;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;

final class RoomCommandTest {
    private final TestRooms shop;
    private final RoomCommand count = command("count", this::counted);

    RoomCommandTest() throws Exception {
        shop = new TestRooms();
        shop.desk.addCommand(count);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void whatIsDoneIsAcknowledgedWithItsPlace() {
        try (var viewer = shop.viewer(Callers.shopper())) {
            viewer.send("{\"count\":{\"id\":\"a\",\"n\":7}}");
            var ack = viewer.await("ack");
            assertEquals("a", ack.path("id").asText());
            assertEquals(1, ack.path("o").asLong());
            viewer.awaitEvents(1);
        }
    }

    @Test
    void whatHasNoPlaceInTheLogIsAcknowledgedWithoutOneAndToldToAll() {
        shop.desk.addCommand(command("wave", frame -> {
            shop.rooms.tell(frame.show(), "waves", Json.object().put("n", 1));
            return new Answer.Taken();
        }));
        try (var viewer = shop.viewer(Callers.shopper());
                var other = shop.anonymous()) {
            viewer.send("{\"wave\":{}}").send("{\"wave\":{\"id\":\"a\"}}");
            assertEquals("{\"id\":\"a\"}", viewer.await("ack").toString());
            assertEquals(1, other.await("waves").path("n").asInt());
        }
    }

    @Test
    void aCommandRightBehindTheHelloComesFromWhoTheTicketNames() {
        try (var viewer = shop.viewer()) {
            var ticket = shop.credentials.ticket(Callers.shopper(), shop.tea);
            viewer.send("{\"hello\":{\"ticket\":\"" + ticket + "\"}}").send("{\"count\":{\"id\":\"a\",\"n\":7}}");
            assertEquals("a", viewer.await("ack").path("id").asText());
        }
    }

    @Test
    void whatIsRefusedIsAnsweredWithASentence() {
        try (var viewer = shop.anonymous()) {
            viewer.send("{\"count\":{\"id\":\"b\"}}");
            assertEquals("sign-in", viewer.awaitError("b"));
            viewer.send("{\"fly\":{\"id\":\"c\"}}");
            assertEquals("unknown-command", viewer.awaitError("c"));
        }
    }

    @Test
    void whatFailsIsAnsweredWithoutDetails() {
        shop.desk.addCommand(command("fail", frame -> {
            throw new IllegalStateException("secret");
        }));
        try (var viewer = shop.anonymous()) {
            viewer.send("{\"fail\":{\"id\":\"d\"}}");
            assertEquals("failed", viewer.awaitError("d"));
            assertFalse(viewer.frames().toString().contains("secret"));
        }
    }

    @Test
    void rubbishIsAnsweredAndInTheEndSentAway() {
        try (var viewer = shop.anonymous()) {
            viewer.send("not json")
                    .send("[]")
                    .send("{}")
                    .send("{\"a\":1,\"b\":2}")
                    .send("\u0000");
            assertEquals(1008, viewer.awaitClosing().code());
            var errors =
                    viewer.frames().stream().filter(frame -> frame.has("error")).toList();
            assertEquals(5, errors.size());
            assertTrue(errors.stream()
                    .allMatch(frame -> frame.path("error").path("code").asText().equals("bad-frame")));
        }
    }

    @Test
    void anOversizedFrameIsAnsweredAndSentAway() {
        try (var viewer = shop.anonymous()) {
            viewer.send("{\"count\":\"" + "x".repeat(5_000) + "\"}");
            assertEquals("frame-too-large", viewer.awaitError(""));
            assertEquals(1009, viewer.awaitClosing().code());
        }
    }

    @Test
    void aFrameIsMeasuredInBytes() {
        try (var viewer = shop.anonymous()) {
            viewer.send("{\"count\":\"" + "ß".repeat(2_500) + "\"}");
            assertEquals(1009, viewer.awaitClosing().code());
        }
    }

    @Test
    void bytesAreNotRead() {
        try (var viewer = shop.anonymous()) {
            viewer.sendBytes("{}".getBytes(StandardCharsets.UTF_8));
            assertEquals(1003, viewer.awaitClosing().code());
        }
    }

    @Test
    void aSecondHelloChangesNothing() {
        try (var viewer = shop.anonymous()) {
            viewer.send("{\"hello\":{}}");
            assertEquals("hello-twice", viewer.awaitError(""));
        }
    }

    @Test
    void whoSendsTooFastIsToldSoAndWhoGoesOnIsSentAway() {
        var kim = Callers.shopper();
        try (var one = shop.viewer(kim);
                var two = shop.viewer(kim);
                var other = shop.viewer(Callers.shopper())) {
            for (int i = 0; i < 20; i++) {
                (i % 2 == 0 ? one : two).send("{\"count\":{\"id\":\"" + i + "\",\"n\":1}}");
            }
            Eventually.until(() -> one.events().size() == 20);
            one.send("{\"count\":{\"id\":\"fast\",\"n\":1}}");
            assertEquals("too-fast", one.awaitError("fast"));
            other.send("{\"count\":{\"id\":\"other\",\"n\":1}}");
            assertEquals("other", other.await("ack").path("id").asText());
            for (int i = 0; i < 49; i++) {
                one.send("{\"count\":{}}");
            }
            assertEquals(1008, one.awaitClosing().code());
            assertFalse(two.isClosed());
        }
    }

    @Test
    void aCommandWaitsWhileItsProviderIsReplaced() {
        try (var viewer = shop.viewer(Callers.shopper())) {
            shop.desk.removeCommand(count);
            viewer.send("{\"count\":{\"id\":\"parked\",\"n\":1}}").send("{\"fly\":{\"id\":\"behind\"}}");
            shop.append(1);
            viewer.awaitEvents(1);
            assertTrue(viewer.frames().stream().noneMatch(frame -> frame.has("ack") || frame.has("error")));
            shop.desk.addCommand(count);
            assertEquals("parked", viewer.await("ack").path("id").asText());
            viewer.awaitError("behind");
            assertFalse(viewer.isClosed());
        }
    }

    @Test
    void aProviderIsLetGoWhenWhatItBeganIsDone() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var slow = command("slow", frame -> {
            begun.countDown();
            await(finish);
            return counted(frame);
        });
        shop.desk.addCommand(slow);
        try (var viewer = shop.viewer(Callers.shopper())) {
            viewer.send("{\"slow\":{\"id\":\"s\",\"n\":1}}");
            begun.await();
            var letGo = Thread.ofVirtual().start(() -> shop.desk.removeCommand(slow));
            Eventually.until(() -> !shop.desk.commandNames().contains("slow"));
            assertTrue(letGo.isAlive());
            finish.countDown();
            letGo.join();
            assertEquals("s", viewer.await("ack").path("id").asText());
        }
    }

    private Answer counted(Inbound frame) {
        if (frame.caller() instanceof Caller.Anonymous) {
            return new Answer.Refused("sign-in", "Only those who are known count.");
        }
        return new Answer.Done(shop.log.append(
                NewEvent.of(frame.show(), new Counted(frame.body().path("n").asInt()))));
    }

    private static RoomCommand command(String name, Function<Inbound, Answer> action) {
        return new RoomCommand() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Answer handle(Inbound frame) {
                return action.apply(frame);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
