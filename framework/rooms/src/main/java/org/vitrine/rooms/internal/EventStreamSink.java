// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.http.HttpServerResponse;

/** Frames as server-sent events (WHATWG HTML, section 9.2), with the place in the log as their id. */
final class EventStreamSink implements Sink {
    private static final int QUEUE_BYTES = 64 << 10;

    private final HttpServerResponse response;

    EventStreamSink(HttpServerResponse response) {
        this.response = response;
        response.setWriteQueueMaxSize(QUEUE_BYTES);
    }

    @Override
    public void send(String frame, String position) {
        if (!response.ended() && !response.closed()) {
            var id = position.isEmpty() ? "" : "id: " + position + "\n";
            response.write(id + "data: " + frame + "\n\n");
        }
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
    public void close(int code, String reason) {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }
}
