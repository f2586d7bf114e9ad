// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;

/** One viewer's connection to a show's room; says what it is told and keeps what it hears. */
final class RoomClient implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final StringBuilder frame = new StringBuilder();
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private RoomClient(URI room) {
        this.socket = HTTP.newWebSocketBuilder().buildAsync(room, this).join();
    }

    static RoomClient enter(RunningShop shop, String slug) {
        var web = shop.url();
        return new RoomClient(URI.create("ws://" + web.getAuthority() + "/api/v1/rooms/" + slug));
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** What the first frame of this name has in it; those before it are let go. */
    JsonNode await(String name) {
        try {
            JsonNode next;
            while ((next = heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) != null) {
                if (next.has(name)) {
                    return next.path(name);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("No frame with \"" + name + "\" came within " + PATIENCE);
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** The code with which the shop closes it. */
    int awaitClose() {
        return closed.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            heard.add(Json.read(frame.toString()));
            frame.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
