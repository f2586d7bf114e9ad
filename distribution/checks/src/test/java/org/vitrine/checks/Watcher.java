// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;
import org.vitrine.testkit.Eventually;

/** A viewer who remembers all that happens in a show, and goes on elsewhere with what it knows. */
final class Watcher implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String slug;
    private final String ticket;
    /** Guarded by {@code this}, as what follows. */
    private final List<Seen> seen = new ArrayList<>();

    private String place = "";
    private int viewers;
    private int greeted;
    private int resets;
    private Connection connection;

    /** An event, by its place and what was said. */
    record Seen(long offset, String id, String type, String text) {}

    private Watcher(RunningShop shop, String slug, String ticket) {
        this.slug = slug;
        this.ticket = ticket;
        this.connection = connect(shop);
    }

    /** Enters with a guest's token, or as nobody known without one. */
    static Watcher enter(RunningShop shop, String slug, String ticket) {
        var watcher = new Watcher(shop, slug, ticket);
        watcher.awaitGreeting(1);
        return watcher;
    }

    /** Enters the same room of another node. */
    void goOnAt(RunningShop shop) {
        int before = greeted();
        connection = connect(shop);
        awaitGreeting(before + 1);
    }

    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** What was said, in the order in which it was seen. */
    List<String> texts() {
        return seen().stream()
                .filter(event -> event.type.equals("chat.MessagePosted"))
                .map(Seen::text)
                .toList();
    }

    synchronized int viewers() {
        return viewers;
    }

    /** How often it had to begin anew. */
    synchronized int resets() {
        return resets;
    }

    /** The code with which the shop closes it. */
    int awaitClose() {
        return connection
                .closed
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public void close() {
        Objects.requireNonNull(connection.socket).abort();
    }

    private Connection connect(RunningShop shop) {
        var opened = new Connection();
        var address = URI.create("ws://" + shop.url().getAuthority() + "/api/v1/rooms/" + slug);
        opened.socket = HTTP.newWebSocketBuilder().buildAsync(address, opened).join();
        var hello = Json.object();
        if (!ticket.isEmpty()) {
            hello.put("ticket", ticket);
        }
        if (!place().isEmpty()) {
            hello.put("resume", place());
        }
        var frame = Json.object();
        frame.set("hello", hello);
        opened.socket.sendText(frame.toString(), true).join();
        return opened;
    }

    private synchronized String place() {
        return place;
    }

    private synchronized int greeted() {
        return greeted;
    }

    private void awaitGreeting(int number) {
        Eventually.until(() -> greeted() >= number, PATIENCE);
    }

    private synchronized void take(JsonNode frame) {
        if (frame.has("hello")) {
            greeted++;
            viewers = frame.path("hello").path("viewers").asInt();
        }
        if (frame.has("viewers")) {
            viewers = frame.path("viewers").asInt();
        }
        if (frame.has("reset")) {
            resets++;
        }
        if (frame.has("events")) {
            place = frame.path("e").asText() + "." + frame.path("o").asText();
            frame.path("events")
                    .forEach(event -> seen.add(new Seen(
                            event.path("offset").asLong(),
                            event.path("id").asText(),
                            event.path("type").asText(),
                            event.path("data").path("text").asText())));
        }
    }

    private final class Connection implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private @Nullable WebSocket socket;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                take(Json.read(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
