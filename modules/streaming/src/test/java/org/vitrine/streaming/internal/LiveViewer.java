// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Watches over the live socket and notes what it hears: texts, and of binary messages the name of their first box. */
final class LiveViewer implements WebSocket.Listener {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private final long reads;
    private volatile @Nullable WebSocket socket;
    private volatile Optional<byte[]> fragment = Optional.empty();

    /** Reads so many messages, and then no more until it is told to. */
    LiveViewer(long reads) {
        this.reads = reads;
    }

    /** In order; {@code closed} and the code at the end. */
    List<String> heard() {
        return heard;
    }

    /** The first fragment that came. */
    Optional<byte[]> fragment() {
        return fragment;
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(reads);
    }

    void readOn() {
        Objects.requireNonNull(socket).request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        heard.add(data.toString());
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        partial.writeBytes(bytes);
        if (last) {
            var name = new String(partial.toByteArray(), 4, 4, StandardCharsets.US_ASCII);
            if (name.equals("moof") && fragment.isEmpty()) {
                fragment = Optional.of(partial.toByteArray());
            }
            heard.add(name);
            partial.reset();
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        heard.add("closed " + code);
        return null;
    }
}
