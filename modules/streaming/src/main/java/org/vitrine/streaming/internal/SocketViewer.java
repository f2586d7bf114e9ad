// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * One that watches; may have closed its socket at any time, which must not trouble the stream.
 *
 * <p>It counts what the network has not taken yet by itself: to a socket of another event loop Vert.x counts messages, and finds a
 * queue of sixteen full, which is less than what a viewer begins with.
 */
final class SocketViewer {
    private static final short TOO_SLOW = 4008;
    /** What the network may leave waiting, beside what a viewer begins with. */
    private static final int QUEUE_BYTES = 1 << 20;

    private final ServerWebSocket socket;
    private final AtomicLong waiting = new AtomicLong();
    private long allowed = QUEUE_BYTES;
    private boolean leftOut;

    SocketViewer(ServerWebSocket socket) {
        this.socket = socket;
    }

    boolean isOn(ServerWebSocket other) {
        return socket == other;
    }

    void close(short code, String reason) {
        attempt(() -> {
            socket.close(code, reason);
            return true;
        });
    }

    /** Sends what comes first; false if it has gone. Without a backlog nothing follows until the next key frame. */
    boolean greet(String greeting, Buffer init, Backlog backlog) {
        return attempt(() -> {
            socket.writeTextMessage(greeting);
            write(init);
            if (!backlog.isEmpty()) {
                write(backlog.joined());
            }
            allowed = (long) QUEUE_BYTES + backlog.bytes();
            leftOut = backlog.isEmpty();
            return true;
        });
    }

    /** Sends it, or not; false if this viewer has gone, or is too slow to stay. */
    boolean offer(Buffer message, boolean key) {
        return attempt(() -> {
            boolean full = waiting.get() > allowed;
            if (leftOut && key && full) {
                socket.close(TOO_SLOW, "too slow: use LL-HLS");
                return false;
            }
            leftOut = full || (leftOut && !key);
            if (!leftOut) {
                write(message);
            }
            return true;
        });
    }

    private void write(Buffer message) {
        waiting.addAndGet(message.length());
        socket.writeBinaryMessage(message).onComplete(taken -> waiting.addAndGet(-message.length()));
    }

    private boolean attempt(BooleanSupplier action) {
        try {
            return !socket.isClosed() && action.getAsBoolean();
        } catch (IllegalStateException closedMeanwhile) {
            return false;
        }
    }
}
