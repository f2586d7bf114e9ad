// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * An answer's body: written on any thread, sent on its event loop.
 *
 * <p>A small one leaves with its head in one piece. Of a large one no more than 256 KiB wait to be sent; the writer
 * waits meanwhile, half a minute at most. One thread writes at a time.
 */
final class ResponseBody extends OutputStream {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PIECE = 16 << 10;
    private static final int MOST_WAITING = 256 << 10;

    private final HttpServerResponse response;
    private final Context loop;
    private final Consumer<HttpServerResponse> head;
    private final long length;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition sent = lock.newCondition();
    /** Guarded by the lock. */
    private int waiting;

    private volatile boolean broken;
    private Buffer piece = Buffer.buffer();
    private boolean begun;
    private boolean closed;

    /**
     * @param head writes status and headers, on the event loop, before anything else is sent
     * @param length in bytes, or -1 if it is not known
     */
    ResponseBody(HttpServerResponse response, Context loop, Consumer<HttpServerResponse> head, long length) {
        this.response = response;
        this.loop = loop;
        this.head = head;
        this.length = length;
    }

    @Override
    public void write(int value) throws IOException {
        piece.appendByte((byte) value);
        sendFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        piece.appendBytes(bytes, offset, count);
        sendFull();
    }

    /** Sends what has been written so far; the client sees it. */
    @Override
    public void flush() throws IOException {
        if (!closed && (piece.length() > 0 || (!begun && length < 0))) {
            send();
        }
    }

    /** Ends the answer. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        var rest = piece;
        boolean first = !begun;
        loop.runOnContext(go -> end(rest, first));
    }

    /** Nobody reads any more: every further write fails. */
    void breakOff() {
        lock.lock();
        try {
            broken = true;
            sent.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean begun() {
        return begun;
    }

    private void sendFull() throws IOException {
        if (piece.length() >= PIECE) {
            send();
        }
    }

    private void send() throws IOException {
        var next = piece;
        piece = Buffer.buffer();
        reserve(next.length());
        boolean first = !begun;
        begun = true;
        loop.runOnContext(go -> write(next, first));
    }

    private void write(Buffer next, boolean first) {
        if (response.ended() || response.closed()) {
            breakOff();
            return;
        }
        if (first) {
            head.accept(response);
            frame();
        }
        var writing = next.length() == 0 ? response.writeHead() : response.write(next);
        writing.onComplete(result -> release(next.length(), result));
    }

    private void end(Buffer rest, boolean first) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (first) {
            head.accept(response);
        }
        if (rest.length() == 0) {
            response.end();
            return;
        }
        response.end(rest);
    }

    private void frame() {
        if (length >= 0) {
            response.putHeader("Content-Length", Long.toString(length));
            return;
        }
        response.setChunked(true);
    }

    private void reserve(int bytes) throws IOException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!broken && waiting > MOST_WAITING && left > 0) {
                left = sent.awaitNanos(left);
            }
            if (broken || waiting > MOST_WAITING) {
                throw new IOException(broken ? "the client has gone" : "the client does not read");
            }
            waiting += bytes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void release(int bytes, AsyncResult<Void> result) {
        lock.lock();
        try {
            waiting -= bytes;
            broken |= result.failed();
            sent.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
