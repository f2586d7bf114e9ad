// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Watches a show over the live socket, and counts what comes. */
final class SocketViewer implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicLong frames = new AtomicLong();
    private volatile @Nullable WebSocket socket;

    private SocketViewer() {}

    static SocketViewer watch(RunningShop shop, String slug) {
        var viewer = new SocketViewer();
        var address = URI.create("ws://" + shop.url().getAuthority() + "/media/" + slug + "/live");
        viewer.socket = HTTP.newWebSocketBuilder().buildAsync(address, viewer).join();
        return viewer;
    }

    /** How many messages have come whole. */
    long frames() {
        return frames.get();
    }

    boolean isOpen() {
        var open = socket;
        return open != null && !open.isInputClosed();
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        frames.addAndGet(last ? 1 : 0);
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
