// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/**
 * What waits for one far end: the stream's event loop puts units in, and that of the connection takes them out.
 *
 * <p>Its lock is held for a few instructions, and whoever puts in never waits for whoever takes out: when the units that wait are more bytes than
 * it may hold, the oldest group of pictures is left out as a whole, or what is left of it. Where that leaves nothing, nothing is taken
 * until the next key frame. Units are shared, not copied.
 */
final class Backlog {
    private final long most;
    /** All below is guarded by {@code this}. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private long bytes;
    private long dropped;
    private boolean open;
    private boolean needsKey;

    Backlog(long most) {
        this.most = most;
    }

    /** A unit, and all tracks of the stream when it came. */
    record Waiting(List<Track> tracks, AccessUnit unit) {
        /** Whether decoding can begin with it. */
        boolean isEntrance() {
            return unit.key()
                    && (unit.track().kind() == Track.Kind.PICTURE
                            || tracks.stream().noneMatch(track -> track.kind() == Track.Kind.PICTURE));
        }

        int size() {
            return unit.data().remaining();
        }
    }

    /** Takes units in from the next key frame on; what is left from before is forgotten. */
    synchronized void open() {
        close();
        open = true;
        needsKey = true;
    }

    /** Takes no more, and forgets what it has. */
    synchronized void close() {
        open = false;
        waiting.clear();
        bytes = 0;
    }

    /** Puts one in; whether whoever takes out has to be woken. */
    synchronized boolean offer(Waiting next) {
        if (!open || (needsKey && !next.isEntrance())) {
            return false;
        }
        boolean fits = makeRoom(next);
        needsKey = !fits;
        if (fits) {
            waiting.add(next);
            bytes += next.size();
        }
        return fits && waiting.size() == 1;
    }

    /** Leaves out what is oldest until this one fits; whether it can be decoded then, and is not too large by itself. */
    private boolean makeRoom(Waiting next) {
        boolean cut = false;
        while (bytes + next.size() > most && !waiting.isEmpty()) {
            dropOldest();
            cut = waiting.isEmpty();
        }
        if (next.size() > most) {
            dropped++;
            return false;
        }
        return !cut || next.isEntrance();
    }

    private void dropOldest() {
        dropped++;
        do {
            bytes -= waiting.remove().size();
        } while (!waiting.isEmpty() && !waiting.getFirst().isEntrance());
    }

    synchronized @Nullable Waiting poll() {
        var next = waiting.poll();
        if (next != null) {
            bytes -= next.size();
        }
        return next;
    }

    /** How many bytes wait; never more than it may hold. */
    synchronized long bytes() {
        return bytes;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** How many groups of pictures were left out, as a whole or their rest. */
    synchronized long dropped() {
        return dropped;
    }
}
