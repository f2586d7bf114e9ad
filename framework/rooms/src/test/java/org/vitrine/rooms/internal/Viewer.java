// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;
import org.vitrine.testkit.Eventually;

/** A viewer's WebSocket, as a browser has one. */
final class Viewer implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final boolean patient;
    private volatile WebSocket socket;
    private volatile @Nullable Closing closing;

    /** How the server ended it. */
    record Closing(int code, String reason) {}

    private Viewer(boolean patient, WebSocket.Builder builder, URI address) {
        this.patient = patient;
        this.socket = builder.buildAsync(address, this).join();
    }

    /** {@link CompletionException} if the server refuses the upgrade. */
    static Viewer open(int port, String slug, String... headers) {
        return open(port, slug, false, headers);
    }

    /** One who does not read until asked to. */
    static Viewer stuck(int port, String slug) {
        return open(port, slug, true);
    }

    private static Viewer open(int port, String slug, boolean patient, String... headers) {
        var builder = CLIENT.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        return new Viewer(patient, builder, URI.create("ws://127.0.0.1:" + port + "/api/v1/rooms/" + slug));
    }

    Viewer send(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    Viewer sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    /** Reads from now on. */
    void read() {
        socket.request(Long.MAX_VALUE);
    }

    List<JsonNode> frames() {
        return frames;
    }

    /** The first frame with this key, when it is there. */
    JsonNode await(String key) {
        Eventually.until(() -> frames.stream().anyMatch(frame -> frame.has(key)));
        return frames.stream()
                .filter(frame -> frame.has(key))
                .findFirst()
                .orElseThrow()
                .path(key);
    }

    /** The error that answers the command with this id, when it is there. */
    String awaitError(String id) {
        Eventually.until(() -> errors(id).findAny().isPresent());
        return errors(id).findFirst().orElseThrow();
    }

    private Stream<String> errors(String id) {
        return frames.stream()
                .map(frame -> frame.path("error"))
                .filter(error -> error.path("id").asText().equals(id) && error.has("code"))
                .map(error -> error.path("code").asText());
    }

    /** The events that have come, in the order in which they came. */
    List<JsonNode> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    List<Long> offsets() {
        return events().stream().map(event -> event.path("offset").asLong()).toList();
    }

    void awaitEvents(int count) {
        Eventually.until(() -> events().size() >= count);
    }

    Closing awaitClosing() {
        Eventually.until(() -> closing != null);
        return Objects.requireNonNull(closing);
    }

    boolean isClosed() {
        return closing != null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (!patient) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            take(Json.read(part.toString()));
            part.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closing = new Closing(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closing = new Closing(1006, String.valueOf(error.getMessage()));
    }

    private void take(JsonNode frame) {
        synchronized (events) {
            StreamSupport.stream(frame.path("events").spliterator(), false).forEach(events::add);
        }
        frames.add(frame);
    }
}
