// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Many viewers on one thread, so that the load tool costs little beside what it measures. */
final class Viewers implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int CONNECTING_AT_ONCE = 64;

    private final Target target;
    private final int publishers;
    private final Audit audit;
    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private final List<Viewer> viewers = new ArrayList<>();
    private final AtomicInteger in = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Thread thread;
    private int wanted;
    private int connecting;
    private int nextToLeave;
    private volatile boolean closed;
    private volatile @Nullable String failure;

    Viewers(Target target, int publishers, Audit audit) throws IOException {
        this.target = target;
        this.publishers = publishers;
        this.audit = audit;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().name("viewers").start(this::run);
    }

    /** So many are to be there; returns at once. */
    void invite(int count) {
        order(() -> wanted = count);
    }

    /** How many are in now. */
    int in() {
        var failed = failure;
        if (failed != null) {
            throw new IllegalStateException("Viewers failed: " + failed);
        }
        return in.get();
    }

    /** How many connections the server has ended. */
    int lost() {
        return lost.get();
    }

    /** The first so many stop reading. */
    void stall(int count) {
        order(() -> viewers.subList(0, count)
                .forEach(viewer -> viewer.stall(viewer.channel().keyFor(selector))));
    }

    /** The next one of those that read leaves and comes back at once, with what it heard last. */
    void leaveAndComeBack() {
        order(() -> {
            for (int tried = 0; tried < viewers.size(); tried++) {
                var viewer = viewers.get(nextToLeave++ % viewers.size());
                if (viewer.isIn() && !viewer.isStalled()) {
                    again(viewer);
                    return;
                }
            }
        });
    }

    /** All leave at the same moment. */
    void leave() {
        order(() -> viewers.forEach(this::away));
    }

    /** All come back at the same moment, each with what it heard last. */
    void comeBack() {
        order(() -> viewers.forEach(this::again));
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

    private void order(Runnable order) {
        orders.add(order);
        selector.wakeup();
    }

    private void run() {
        try (selector) {
            while (!closed) {
                selector.select(this::ready, 100);
                for (var order = orders.poll(); order != null; order = orders.poll()) {
                    order.run();
                }
                connectMore();
            }
            for (var viewer : viewers) {
                viewer.channel().close();
            }
        } catch (IOException | RuntimeException e) {
            failure = e.toString();
        }
    }

    private void connectMore() throws IOException {
        while (connecting < CONNECTING_AT_ONCE && viewers.size() < wanted) {
            var channel = SocketChannel.open();
            var viewer = new Viewer(target, publishers, audit, channel);
            viewers.add(viewer);
            connect(channel, viewer);
        }
    }

    private void connect(SocketChannel channel, Viewer viewer) throws IOException {
        channel.configureBlocking(false);
        connecting++;
        boolean done = channel.connect(target.address());
        var key = channel.register(selector, SelectionKey.OP_CONNECT, viewer);
        if (done) {
            viewer.connected(key);
        }
    }

    private void away(Viewer viewer) {
        try {
            viewer.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (viewer.leave()) {
            in.decrementAndGet();
        }
    }

    private void again(Viewer viewer) {
        away(viewer);
        try {
            var fresh = SocketChannel.open();
            viewer.reconnect(fresh);
            connect(fresh, viewer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        if (!(key.attachment() instanceof Viewer viewer) || !key.isValid() || viewer.channel() != key.channel()) {
            return;
        }
        try {
            if (key.isConnectable() && viewer.channel().finishConnect()) {
                viewer.connected(key);
            } else if (key.isReadable()) {
                read(viewer);
            }
        } catch (IOException e) {
            gone(viewer);
        }
    }

    private void gone(Viewer viewer) {
        lost.incrementAndGet();
        away(viewer);
    }

    private void read(Viewer viewer) throws IOException {
        boolean before = viewer.isIn();
        if (!viewer.read(shared)) {
            gone(viewer);
        } else if (!before && viewer.isIn()) {
            connecting--;
            in.incrementAndGet();
        }
    }
}
