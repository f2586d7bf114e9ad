// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Socket;
import org.vitrine.http.spi.SocketEndpoint;

/**
 * One connection of a plug-in's endpoint: its calls go one after the other to virtual threads, frames out are counted.
 *
 * <p>The socket is read only as fast as its listener takes the frames.
 */
final class PluginSocket implements Socket {
    private static final System.Logger LOG = System.getLogger(PluginSocket.class.getName());
    private static final long MOST_WAITING_BYTES = 1 << 20;
    private static final short TOO_SLOW = 1008;
    private static final short FAILED = 1011;
    private static final short COME_AGAIN = 1012;

    private final ServerWebSocket socket;
    private final Map<String, String> parameters;
    private final Executor threads;
    private final AtomicLong waitingBytes = new AtomicLong();
    /** What is to be done on this connection, the first of it being done; guarded by itself. */
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    /** Touched by the connection's tasks alone. */
    private SocketEndpoint.@Nullable Listener listener;

    PluginSocket(ServerWebSocket socket, Map<String, String> parameters, Executor threads) {
        this.socket = socket;
        this.parameters = parameters;
        this.threads = threads;
    }

    void begin(SocketEndpoint endpoint, Runnable whenClosed) {
        socket.pause();
        enqueue(() -> {
            listener = endpoint.open(this);
            socket.fetch(1);
        });
        socket.textMessageHandler(text -> enqueue(() -> heard(text)));
        socket.closeHandler(closed -> {
            whenClosed.run();
            enqueue(this::closed);
        });
    }

    void restart() {
        close(COME_AGAIN, "This part of the shop is being replaced; connect again.");
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public void send(String frame) {
        long bytes = frame.getBytes(StandardCharsets.UTF_8).length;
        if (waitingBytes.addAndGet(bytes) > MOST_WAITING_BYTES) {
            close(TOO_SLOW, "You read too slowly.");
            return;
        }
        socket.writeTextMessage(frame).onComplete(sent -> waitingBytes.addAndGet(-bytes));
    }

    @Override
    public void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }

    private void heard(String text) {
        if (listener != null) {
            listener.text(text);
        }
        socket.fetch(1);
    }

    private void closed() {
        if (listener != null) {
            listener.closed();
        }
    }

    private void enqueue(Runnable task) {
        boolean idle;
        synchronized (tasks) {
            idle = tasks.isEmpty();
            tasks.add(task);
        }
        if (idle) {
            threads.execute(this::work);
        }
    }

    private void work() {
        for (var task = first(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "A socket's listener failed; its connection is closed", e);
                close(FAILED, "Something went wrong here.");
            }
        }
    }

    private @Nullable Runnable first() {
        synchronized (tasks) {
            return tasks.peek();
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            tasks.remove();
            return tasks.peek();
        }
    }
}
