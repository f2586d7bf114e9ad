// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

/** Frames as WebSocket text messages. A peer that has not answered one ping when the next is due is gone. */
final class WebSocketSink implements Sink {
    private static final int QUEUE_BYTES = 64 << 10;
    private static final int GOING_AWAY = 1001;

    private final ServerWebSocket socket;
    private boolean pinged;

    WebSocketSink(ServerWebSocket socket) {
        this.socket = socket;
        socket.setWriteQueueMaxSize(QUEUE_BYTES);
        socket.pongHandler(pong -> pinged = false);
    }

    @Override
    public void send(String frame, String position) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(frame);
        }
    }

    @Override
    public boolean isFull() {
        return socket.writeQueueFull();
    }

    @Override
    public void onDrain(Runnable action) {
        socket.drainHandler(drained -> action.run());
    }

    @Override
    public void ping() {
        if (pinged) {
            close(GOING_AWAY, "no answer to a ping");
        } else if (!socket.isClosed()) {
            pinged = true;
            socket.writePing(Buffer.buffer());
        }
    }

    @Override
    public void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }
}
