// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.vitrine.health.Health;
import org.vitrine.http.internal.TestShop;
import org.vitrine.testkit.Eventually;

class SwapTest {
    private static final String CLOCKS = "/api/v1/clocks";

    @Test
    void noRequestIsLostWhileResourcesAreSwappedUnderLoad() throws Exception {
        var door = RestDoors.open(Duration.ofSeconds(6), 1 << 20);
        var swapped = new Clocks();
        RestDoors.add(door, swapped);
        try (var shop = TestShop.open(door)) {
            var load = new Load(shop);
            load.begin(6);
            for (int swap = 0; swap < 5; swap++) {
                load.awaitAnswers(150);
                RestDoors.remove(door, swapped);
                swapped.stop();
                LockSupport.parkNanos(Duration.ofMillis(40).toNanos()); // the time a bundle takes to start
                swapped = new Clocks();
                RestDoors.add(door, swapped);
            }
            load.awaitAnswers(150);
            load.end();
            assertEquals(List.of(), List.copyOf(load.failures));
        } finally {
            door.close();
        }
    }

    @Test
    void aResourceGoesOnlyWhenItsOwnRequestsHaveEnded() throws Exception {
        var door = RestDoors.open(Duration.ofMillis(100), 1 << 20);
        var slow = new Slow();
        var clocks = new Clocks();
        RestDoors.add(door, slow, clocks);
        try (var shop = TestShop.open(door)) {
            Eventually.until(() -> door.check() instanceof Health.Up);
            var answer = shop.client()
                    .sendAsync(
                            shop.request("/api/v1/slow").build(), java.net.http.HttpResponse.BodyHandlers.ofString());
            slow.entered.await();
            RestDoors.remove(door, clocks); // returns though the slow one is still busy
            var gone = new AtomicBoolean();
            var remover = Thread.ofVirtual().start(() -> {
                RestDoors.remove(door, slow);
                gone.set(true);
            });
            Eventually.until(() -> remover.getState() == Thread.State.TIMED_WAITING || gone.get());
            assertEquals(false, gone.get());
            slow.go.countDown();
            assertEquals("done", answer.get().body());
            remover.join();
        } finally {
            door.close();
        }
    }

    @Test
    void whatHasGoneForGoodIsNotFoundAfterAWhile() {
        var door = RestDoors.open(Duration.ofMillis(100), 1 << 20);
        var clocks = new Clocks();
        RestDoors.add(door, clocks);
        try (var shop = TestShop.open(door)) {
            Eventually.until(() -> door.check() instanceof Health.Up);
            assertEquals("tick", shop.get(CLOCKS).body());
            RestDoors.remove(door, clocks);
            var parked = shop.get(CLOCKS);
            assertEquals(parked.statusCode() == 404 ? 404 : 503, parked.statusCode());
            Eventually.until(() -> shop.get(CLOCKS).statusCode() == 404);
        } finally {
            door.close();
        }
    }

    @Test
    void withoutAGuardNobodyIsLetInUntilItComes() throws Exception {
        var door = RestDoors.unguarded(Duration.ofSeconds(6), 1 << 20);
        RestDoors.add(door, new Clocks());
        try (var shop = TestShop.open(door)) {
            var waiting = shop.client()
                    .sendAsync(shop.request(CLOCKS).build(), java.net.http.HttpResponse.BodyHandlers.ofString());
            Eventually.until(() -> door.check() instanceof Health.Down);
            RestDoors.guard(door);
            assertEquals("tick", waiting.get().body());
        } finally {
            door.close();
        }
    }

    @Test
    void withoutAGuardTheAnswerIsThatThereIsNone() {
        var door = RestDoors.unguarded(Duration.ofMillis(50), 1 << 20);
        RestDoors.add(door, new Clocks());
        try (var shop = TestShop.open(door)) {
            assertEquals(503, shop.get(CLOCKS).statusCode());
        } finally {
            door.close();
        }
    }

    @Test
    void resourcesThatDoNotFitWithOthersAreLeftOut() {
        var door = RestDoors.open(Duration.ofMillis(50), 1 << 20);
        RestDoors.add(door, new Clocks(), new OtherClocks(), new Slow());
        try (var shop = TestShop.open(door)) {
            Eventually.until(() -> door.check() instanceof Health.Up);
            assertEquals("tick", shop.get(CLOCKS).body());
        } finally {
            door.close();
        }
    }

    /** Many clients that ask without a pause. */
    private static final class Load {
        final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final AtomicInteger answers = new AtomicInteger();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final List<Thread> clients = new ArrayList<>();
        private final TestShop shop;

        Load(TestShop shop) {
            this.shop = shop;
        }

        void begin(int count) {
            for (int i = 0; i < count; i++) {
                clients.add(Thread.ofVirtual().start(this::ask));
            }
        }

        void awaitAnswers(int more) {
            int wanted = answers.get() + more;
            Eventually.until(() -> answers.get() >= wanted, Duration.ofSeconds(30));
        }

        void end() throws InterruptedException {
            ended.set(true);
            for (var client : clients) {
                client.join();
            }
        }

        private void ask() {
            while (!ended.get()) {
                var answer = shop.get(CLOCKS);
                if (answer.statusCode() != 200 || !answer.body().equals("tick")) {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
                answers.incrementAndGet();
            }
        }
    }

    /** Fails if it is asked when it has been stopped. */
    @Path("clocks")
    public static final class Clocks {
        private volatile boolean stopped;

        void stop() {
            stopped = true;
        }

        @GET
        @Produces("text/plain")
        public String tick() {
            LockSupport.parkNanos(1_000_000);
            assertTrue(!stopped, "asked after it was stopped");
            return "tick";
        }
    }

    /** Has the same address as another one. */
    @Path("clocks")
    public static final class OtherClocks {
        @GET
        @Produces("text/plain")
        public String tock() {
            return "tock";
        }
    }

    /** Answers when it is let. */
    @Path("slow")
    public static final class Slow {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);

        @GET
        @Produces("text/plain")
        public String slow() throws InterruptedException {
            entered.countDown();
            go.await();
            return "done";
        }
    }
}
