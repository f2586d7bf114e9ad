// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.internal.TestShop;
import org.vitrine.http.internal.rest.RestDoors;
import org.vitrine.json.Json;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;

class IdempotencyTest {
    private final ManualClock clock = new ManualClock();
    private final Orders orders = new Orders();

    @OnEachDatabase
    void theSameRequestIsDoneOnceAndAnsweredTwice(Transactions transactions) {
        try (var shop = shop(transactions)) {
            var first = send(shop, "k1", "orders", "{\"n\":1}");
            var second = send(shop, "k1", "orders", "{\"n\":1}");
            assertEquals(201, first.statusCode());
            assertEquals(first.statusCode(), second.statusCode());
            assertEquals(first.body(), second.body());
            assertEquals(location(first), location(second));
            assertEquals(1, orders.made.get());
        }
    }

    @OnEachDatabase
    void anotherBodyUnderTheSameKeyIsRefused(Transactions transactions) {
        try (var shop = shop(transactions)) {
            send(shop, "k1", "orders", "{\"n\":1}");
            assertProblem("idempotency-key-reused", send(shop, "k1", "orders", "{\"n\":2}"));
            assertEquals(201, send(shop, "k2", "orders", "{\"n\":2}").statusCode());
        }
    }

    @OnEachDatabase
    void whileTheFirstIsRunningTheSecondIsToldToWait(Transactions transactions) throws Exception {
        try (var shop = shop(transactions)) {
            var first = shop.client()
                    .sendAsync(request(shop, "k1", "orders/slow", "").build(), BodyHandlers.ofString());
            orders.entered.await();
            var second = send(shop, "k1", "orders/slow", "");
            assertProblem("request-in-progress", second);
            assertTrue(second.headers().firstValue("Retry-After").isPresent());
            clock.advance(Duration.ofMinutes(3));
            assertProblem("outcome-unknown", send(shop, "k1", "orders/slow", ""));
            orders.go.countDown();
            assertEquals("done", first.get().body());
            assertEquals("done", send(shop, "k1", "orders/slow", "").body());
        }
    }

    @OnEachDatabase
    void aFailureMayBeTriedAgain(Transactions transactions) {
        try (var shop = shop(transactions)) {
            assertEquals(500, send(shop, "k1", "orders/flaky", "").statusCode());
            assertEquals(204, send(shop, "k1", "orders/flaky", "").statusCode());
            assertEquals(204, send(shop, "k1", "orders/flaky", "").statusCode());
            assertEquals(2, orders.tries.get());
        }
    }

    @OnEachDatabase
    void aResourceMaySeeToItItself(Transactions transactions) {
        try (var shop = shop(transactions)) {
            assertEquals("1", send(shop, "k1", "orders/own", "").body());
            assertEquals("2", send(shop, "k1", "orders/own", "").body());
        }
    }

    @OnEachDatabase
    void keysAreForgottenAfterADay(Transactions transactions) {
        try (var shop = shop(transactions)) {
            send(shop, "k1", "orders", "{\"n\":1}");
            clock.advance(Duration.ofHours(25));
            send(shop, "k1", "orders", "{\"n\":1}");
            assertEquals(2, orders.made.get());
        }
    }

    private TestShop shop(Transactions transactions) {
        var door = RestDoors.open(Duration.ofSeconds(6), 1 << 20);
        RestDoors.extend(door, new Idempotency(transactions, clock));
        RestDoors.add(door, orders);
        return TestShop.open(door);
    }

    private static HttpResponse<String> send(TestShop shop, String key, String path, String json) {
        return shop.send(request(shop, key, path, json));
    }

    private static java.net.http.HttpRequest.Builder request(TestShop shop, String key, String path, String json) {
        return shop.request("/api/v1/" + path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void assertProblem(String code, HttpResponse<String> answer) {
        assertEquals(409, answer.statusCode());
        assertEquals(code, Json.read(answer.body()).path("code").asText());
    }

    /** What an order is made of. */
    public record NewOrder(int n) {}

    /** An order that was made. */
    public record Order(int number) {}

    /** Counts what it does. */
    @Path("orders")
    @Produces("application/json")
    public static final class Orders {
        final AtomicInteger made = new AtomicInteger();
        final AtomicInteger tries = new AtomicInteger();
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);

        @POST
        public Response make(NewOrder order) {
            int number = made.incrementAndGet();
            return Response.created(URI.create("orders/" + number))
                    .entity(new Order(number))
                    .build();
        }

        @POST
        @Path("slow")
        @Produces("text/plain")
        public String slow() throws InterruptedException {
            entered.countDown();
            go.await();
            return "done";
        }

        @POST
        @Path("flaky")
        public void flaky() {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
        }

        @POST
        @Path("own")
        @OwnIdempotency
        @Produces("text/plain")
        public String own() {
            return Integer.toString(tries.incrementAndGet());
        }
    }
}
