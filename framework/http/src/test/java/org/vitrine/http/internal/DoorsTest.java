// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.http.spi.SocketEndpoint;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.json.Json;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeCredentials;
import org.vitrine.testkit.ManualClock;

class DoorsTest {
    @Test
    void healthSaysWhatIsWrongAndWhatToDo() {
        var health = new HealthDoor(TestShop.started());
        health.add(new Fixed("store", new Health.Up()));
        try (var shop = TestShop.open(health)) {
            assertEquals(200, shop.get("/health/live").statusCode());
            assertEquals(
                    "up",
                    Json.read(shop.get("/health/ready").body()).path("status").asText());
            health.add(new Fixed("blobs", new Health.Down("The disk is full.", "Free some space.")));
            var down = shop.get("/health/ready");
            assertEquals(503, down.statusCode());
            var first = Json.read(down.body()).path("checks").path(0);
            assertEquals("blobs", first.path("component").asText());
            assertEquals("Free some space.", first.path("remedy").asText());
        }
    }

    @Test
    void metricsAreForThisMachineAndForStaff() {
        var metrics = new MetricsDoor();
        var credentials = new FakeCredentials(new ManualClock());
        try (var shop = TestShop.open(metrics)) {
            assertTrue(shop.get("/metrics").body().contains("\njvm_heap_used_bytes "));
            var outside = new String[] {"X-Forwarded-For", "203.0.113.9"};
            assertEquals(401, shop.get("/metrics", outside).statusCode());
            metrics.setCredentials(credentials);
            var key = credentials.token(Callers.owner());
            assertEquals(
                    200,
                    shop.get("/metrics", "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer " + key)
                            .statusCode());
        }
    }

    @Test
    void theMostParticularRawRouteAnswers() {
        var listener = TestShop.listener();
        var raw = new RawDoor(listener);
        raw.add(new Echo("/media/*", "all"));
        raw.add(new Echo("/media/{slug}/live", "live"));
        try (var shop = TestShop.open(listener, raw)) {
            assertEquals("live {slug=a b}", shop.get("/media/a%20b/live").body());
            assertEquals("all {*=x/y}", shop.get("/media/x/y").body());
            assertEquals(404, shop.get("/media").statusCode());
        }
    }

    @Test
    void whoAsksForARawRouteThatIsBeingReplacedWaitsForIt() throws Exception {
        var listener = TestShop.listener();
        var raw = new RawDoor(listener);
        var old = new Echo("/media/{slug}", "old");
        raw.add(old);
        try (var shop = TestShop.open(listener, raw)) {
            raw.remove(old);
            var answer = shop.client()
                    .sendAsync(shop.request("/media/x").build(), java.net.http.HttpResponse.BodyHandlers.ofString());
            raw.add(new Echo("/media/{slug}", "new"));
            assertEquals("new {slug=x}", answer.get(10, TimeUnit.SECONDS).body());
        }
    }

    @Test
    void aPluginTalksOverASocketAndIsReplacedWith1012() throws Exception {
        var sockets = new SocketDoor();
        var endpoint = new Parrot();
        sockets.add(endpoint);
        try (var shop = TestShop.open(sockets)) {
            var heard = new LinkedBlockingQueue<String>();
            var socket = shop.client()
                    .newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + shop.port() + "/api/v1/parrots/lora"), new Hearing(heard))
                    .join();
            socket.sendText("hello", true).join();
            assertEquals("lora: hello", heard.poll(10, TimeUnit.SECONDS));
            socket.sendText("again", true).join();
            assertEquals("lora: again", heard.poll(10, TimeUnit.SECONDS));
            sockets.remove(endpoint);
            assertEquals("1012", heard.poll(10, TimeUnit.SECONDS));
            assertEquals("closed", endpoint.events.poll(10, TimeUnit.SECONDS));
        } finally {
            sockets.close();
        }
    }

    @Test
    void nothingIsAPageForPeopleAndAProblemForPrograms() {
        try (var shop = TestShop.open()) {
            assertEquals(
                    "not-found", Json.read(shop.get("/x").body()).path("code").asText());
            var page = shop.get("/x", "Accept", "text/html", "Accept-Language", "de");
            assertEquals(404, page.statusCode());
            assertTrue(page.body().contains("Hier ist nichts"), page.body());
        }
    }

    @Test
    void whoClimbsOutOfTheTreeIsRefused() throws Exception {
        try (var shop = TestShop.open()) {
            assertTrue(raw(shop.port(), "GET /a/%2e%2e/b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .startsWith("HTTP/1.1 400"));
        }
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        var listener = TestShop.listener(Duration.ofMillis(100));
        try (var shop = TestShop.open(listener)) {
            assertEquals("", raw(shop.port(), "GET / HT"));
        }
    }

    @Test
    void aConnectionThatHasSpokenLivesOn() throws Exception {
        var listener = TestShop.listener(Duration.ofMillis(100));
        try (var shop = TestShop.open(listener);
                var speaking = new Socket(InetAddress.getLoopbackAddress(), shop.port())) {
            speaking.setSoTimeout(10_000);
            assertEquals('H', ask(speaking));
            assertEquals("", raw(shop.port(), "GET / HT")); // came later and has been closed by now
            assertEquals('H', ask(speaking));
        }
    }

    /** The first letter of the answer; the rest is read over. */
    private static int ask(Socket socket) throws Exception {
        socket.getOutputStream().write("GET /x HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        int first = socket.getInputStream().read();
        int depth = 0;
        for (int letter = first; letter >= 0; letter = socket.getInputStream().read()) {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (letter == '}' && depth == 0) {
                return first;
            }
        }
        return -1;
    }

    private static String raw(int port, String text) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private record Fixed(String name, Health check) implements HealthCheck {}

    private record Echo(String path, String word) implements RawRoute {
        @Override
        public void handle(HttpServerRequest request, Map<String, String> parameters) {
            request.response().end(word + " " + parameters);
        }
    }

    /** Says what it hears. */
    private static final class Parrot implements SocketEndpoint {
        final BlockingQueue<String> events = new LinkedBlockingQueue<>();

        @Override
        public String path() {
            return "parrots/{name}";
        }

        @Override
        public Listener open(org.vitrine.http.Socket socket) {
            return new Listener() {
                @Override
                public void text(String frame) {
                    socket.send(socket.parameters().get("name") + ": " + frame);
                }

                @Override
                public void closed() {
                    events.add("closed");
                }
            };
        }
    }

    private record Hearing(BlockingQueue<String> heard) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            heard.add(Integer.toString(code));
            return WebSocket.Listener.super.onClose(socket, code, reason);
        }
    }
}
