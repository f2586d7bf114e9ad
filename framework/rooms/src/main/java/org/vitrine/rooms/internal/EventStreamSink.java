// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Frames as server-sent events (WHATWG HTML, section 9.2), with the place in the log as their id. */
final class EventStreamSink implements Sink {
    private static final int QUEUE_BYTES = 64 << 10;

    private static final Buffer PING = Buffer.buffer(":\n\n");

    private final HttpServerResponse response;

    EventStreamSink(HttpServerResponse response) {
        this.response = response;
        response.setWriteQueueMaxSize(QUEUE_BYTES);
    }

    @Override
    public void send(Frame frame) {
        write(frame.eventStream());
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }

    @Override
    public void onDrain(Runnable action) {
        response.drainHandler(drained -> action.run());
    }

    @Override
    public void ping() {
        write(PING);
    }

    @Override
    public void close(int code, String reason) {
        if (isOpen()) {
            response.end();
        }
    }

    private void write(Buffer bytes) {
        if (isOpen()) {
            response.write(bytes);
        }
    }

    private boolean isOpen() {
        return !response.ended() && !response.closed();
    }
}
