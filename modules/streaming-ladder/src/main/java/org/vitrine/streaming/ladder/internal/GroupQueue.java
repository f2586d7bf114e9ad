// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.vitrine.streaming.spi.AccessUnit;

/**
 * Pictures on their way to the program. Whoever puts one in never waits: where the program is too slow, pictures are left out up to
 * the next key frame. Guarded by {@code this}.
 */
final class GroupQueue {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_PICTURES = 120;

    private final Deque<AccessUnit> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean skipping = true;
    private boolean closed;

    synchronized void offer(AccessUnit picture) {
        if (picture.key()) {
            skipping = false;
        }
        if (waiting.size() >= MOST_PICTURES || bytes + picture.data().remaining() > MOST_BYTES) {
            skipping = true;
        }
        if (!skipping && !closed) {
            waiting.addLast(picture);
            bytes += picture.data().remaining();
            notifyAll();
        }
    }

    /** The next one; waits for it. {@link InterruptedException} when nothing comes any more. */
    synchronized AccessUnit take() throws InterruptedException {
        while (waiting.isEmpty()) {
            if (closed) {
                throw new InterruptedException("closed");
            }
            wait();
        }
        var picture = waiting.removeFirst();
        bytes -= picture.data().remaining();
        return picture;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
