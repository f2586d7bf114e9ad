// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;

/** A guest's place in a show's room: a WebSocket that listens, and now and then reacts. */
final class Seat implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebSocket socket;

    private Seat(WebSocket socket) {
        this.socket = socket;
    }

    /** Takes a place, with a ticket for it. Blocks. */
    static Seat take(ShopRequest guest, String show) throws IOException, InterruptedException {
        var ticket = guest.post("tickets", Map.of("show", show)).path("ticket").asText();
        var shop = guest.shop();
        var room = URI.create((shop.getScheme().equals("https") ? "wss" : "ws") + "://" + shop.getAuthority()
                + "/api/v1/rooms/" + show);
        try {
            var socket = guest.client()
                    .newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(room, new Listener())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            var hello = Json.write(Map.of("hello", Map.of("ticket", ticket)));
            return new Seat(socket.sendText(hello, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The room of " + show + " cannot be entered", e);
        }
    }

    /** Whether the shop has not shown the guest out. */
    boolean isTaken() {
        return !socket.isInputClosed() && !socket.isOutputClosed();
    }

    /** Reacts to what is shown; nothing comes of it where the shop knows no such reaction. */
    void react(String kind, int times) {
        var sent = socket.sendText(Json.write(Map.of("react", Map.of("kind", kind, "n", times))), true);
        sent.exceptionally(gone -> socket);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Listener implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            socket.request(1);
            return null;
        }
    }
}
