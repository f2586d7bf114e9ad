// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Many who watch one show, all on one thread: over LL-HLS, reloading the playlist and fetching each part as hls.js does, or over the live socket. */
public final class MediaLoad implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int CONNECTING_AT_ONCE = 32;
    private static final Duration ENTER_WITHIN = Duration.ofSeconds(60);

    private final MediaPlan plan;
    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final MediaAudit audit = new MediaAudit();
    private final List<MediaViewer> viewers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable String failure;

    private MediaLoad(MediaPlan plan) throws IOException {
        this.plan = plan;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().name("media-viewers").start(this::run);
    }

    /** Carries a plan out and tells what came of it. Blocks. */
    public static MediaFigures run(MediaPlan plan, ServerProcess server, Duration length) throws IOException {
        try (var load = new MediaLoad(plan)) {
            load.awaitAll();
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            double cpu = server.cpuSeconds();
            double own = ServerProcess.self().cpuSeconds();
            long begin = System.nanoTime();
            load.audit.begin();
            load.rest(begin + length.toNanos());
            double seconds = (System.nanoTime() - begin) / 1e9;
            return load.audit.figures(
                    plan,
                    (server.cpuSeconds() - cpu) / seconds,
                    (ServerProcess.self().cpuSeconds() - own) / seconds,
                    server.residentBytes());
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAll() {
        long end = System.nanoTime() + ENTER_WITHIN.toNanos();
        while (audit.watching() < plan.viewers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + audit.watching() + " of " + plan.viewers() + " got in");
            }
            check();
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void rest(long until) {
        while (System.nanoTime() < until) {
            check();
            LockSupport.parkNanos(Math.min(50_000_000, until - System.nanoTime()));
        }
    }

    private void check() {
        var failed = failure;
        if (failed != null) {
            throw new IllegalStateException("Viewers failed: " + failed);
        }
    }

    private void run() {
        try (selector) {
            while (!closed) {
                selector.select(this::ready, 100);
                connectMore();
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException | RuntimeException e) {
            failure = e.toString();
        }
    }

    /** So that they come spread over a while, as people do, and no queue of connections runs over. */
    private void connectMore() throws IOException {
        for (int i = 0; i < CONNECTING_AT_ONCE && viewers.size() < plan.viewers(); i++) {
            if (viewers.size() - audit.watching() >= CONNECTING_AT_ONCE) {
                return;
            }
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            var viewer = plan.overSocket() ? new SocketWatcher(plan, audit) : new HlsWatcher(plan, audit);
            viewers.add(viewer);
            boolean done = channel.connect(plan.address());
            var key = channel.register(selector, SelectionKey.OP_CONNECT, viewer);
            if (done) {
                connected(key, viewer);
            }
        }
    }

    private static void connected(SelectionKey key, MediaViewer viewer) throws IOException {
        key.interestOps(SelectionKey.OP_READ);
        viewer.begin((SocketChannel) key.channel());
    }

    private void ready(SelectionKey key) {
        var channel = (SocketChannel) key.channel();
        var viewer = (MediaViewer) key.attachment();
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                connected(key, viewer);
            } else if (key.isReadable()) {
                read(channel, viewer);
            }
        } catch (IOException e) {
            lost(channel);
        }
    }

    private void read(SocketChannel channel, MediaViewer viewer) throws IOException {
        int count = channel.read(shared.clear());
        if (count < 0) {
            lost(channel);
        } else {
            viewer.read(shared.flip());
        }
    }

    private void lost(SocketChannel channel) {
        audit.failed();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One who watches; for the thread of the load. */
    interface MediaViewer {
        /** The connection stands. */
        void begin(SocketChannel channel) throws IOException;

        /** Takes in what has come; the buffer is used again afterwards. */
        void read(ByteBuffer in) throws IOException;
    }

    /** Sends a request, which is shorter than any socket's buffer. */
    static void send(SocketChannel channel, ByteBuffer request) throws IOException {
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }
}
