// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.List;
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
    private final Vertx vertx;
    private final AtomicLong waiting = new AtomicLong();
    private long allowed = QUEUE_BYTES;
    private boolean leftOut;

    SocketViewer(ServerWebSocket socket, Vertx vertx) {
        this.socket = socket;
        this.vertx = vertx;
    }

    boolean isOn(ServerWebSocket other) {
        return socket == other;
    }

    void close(short code, String reason) {
        attempt(() -> {
            hangUp(code, reason);
            return true;
        });
    }

    /** Sends what comes first; false if it has gone or does not read. Without a backlog nothing follows until the next key frame. */
    boolean greet(String greeting, Buffer init, Backlog backlog) {
        return attempt(() -> {
            if (waiting.get() > allowed) {
                tooSlow();
                return false;
            }
            socket.writeTextMessage(greeting);
            write(init);
            writeAsOne(backlog.messages());
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
                tooSlow();
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
        count(message, socket.writeBinaryMessage(message));
    }

    /** Each as a frame of one message, so that nothing is copied for one who joins. */
    private void writeAsOne(List<Buffer> messages) {
        for (int i = 0; i < messages.size(); i++) {
            var part = messages.get(i);
            boolean last = i == messages.size() - 1;
            var frame = i == 0 ? WebSocketFrame.binaryFrame(part, last) : WebSocketFrame.continuationFrame(part, last);
            count(part, socket.writeFrame(frame));
        }
    }

    private void count(Buffer sent, Future<Void> taken) {
        waiting.addAndGet(sent.length());
        taken.onComplete(done -> waiting.addAndGet(-sent.length()));
    }

    private void tooSlow() {
        hangUp(TOO_SLOW, "too slow: use LL-HLS");
    }

    private void hangUp(short code, String reason) {
        socket.close(code, reason);
        Farewell.over(vertx, ((WebSocketInternal) socket).channelHandlerContext(), waiting::get);
    }

    private boolean attempt(BooleanSupplier action) {
        try {
            return !socket.isClosed() && action.getAsBoolean();
        } catch (IllegalStateException closedMeanwhile) {
            return false;
        }
    }
}
