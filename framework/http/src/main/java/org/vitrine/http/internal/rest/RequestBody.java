// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;

/**
 * A request's body as a stream to read on a virtual thread, while it arrives on an event loop.
 *
 * <p>No more than a few pieces are taken from the connection ahead of the reader, so that a sender is slowed down to
 * the reader's pace. Made on the event loop, read by one thread. What exceeds the limit ends in problem 413, what does
 * not arrive within half a minute in 408.
 */
final class RequestBody extends InputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AHEAD = 4;

    private final HttpServerRequest request;
    private final Context loop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    /** Guarded by the lock, as are the two below. */
    private final Queue<Buffer> pieces = new ArrayDeque<>();

    private boolean ended;
    private boolean broken;

    /** For the reader alone, as are the ones below. */
    private Buffer current = Buffer.buffer();

    private int position;
    private long total;
    private long limit = Long.MAX_VALUE;
    private boolean begun;

    RequestBody(HttpServerRequest request, Context loop) {
        this.request = request;
        this.loop = loop;
        request.pause();
        request.handler(this::arrive);
        request.endHandler(end -> finish(false));
        request.exceptionHandler(e -> finish(true));
    }

    /** Sets the limit; a length that was announced is judged at once. */
    void limit(long bytes) {
        limit = bytes;
        var length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            throw tooLarge();
        }
    }

    @Override
    public int read() throws IOException {
        return more() ? Byte.toUnsignedInt(current.getByte(position++)) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, current.length() - position);
        current.getBytes(position, position + count, target, offset);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return current.length() - position;
    }

    private boolean more() throws IOException {
        if (!begun) {
            begun = true;
            fetch(AHEAD);
        }
        while (position == current.length()) {
            var next = take();
            if (next == null) {
                return false;
            }
            count(next.length());
            current = next;
            position = 0;
            fetch(1);
        }
        return true;
    }

    private void count(int bytes) {
        total += bytes;
        if (total > limit) {
            throw tooLarge();
        }
    }

    private @Nullable Buffer take() throws IOException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (pieces.isEmpty() && !ended) {
                if (left <= 0) {
                    throw Problem.of(408, "body-too-slow", "The request's body did not arrive.")
                            .asException();
                }
                left = arrived.awaitNanos(left);
            }
            if (pieces.isEmpty() && broken) {
                throw new IOException("the sender has gone");
            }
            return pieces.poll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void fetch(int count) {
        loop.runOnContext(go -> request.fetch(count));
    }

    private void arrive(Buffer piece) {
        signal(() -> pieces.add(piece));
    }

    private void finish(boolean early) {
        signal(() -> {
            broken = early && !ended;
            ended = true;
        });
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException tooLarge() {
        return Problem.of(413, "body-too-large", "The request's body has more than " + limit + " bytes.")
                .asException();
    }
}
