// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one room that live on one event loop.
 *
 * <p>What the room hears is gathered for as long as {@link Pace} says and then sent in one write a session. A large shard is walked in
 * slices, so that others on the loop get their turn, and each walk begins where the last one ended, so that nobody is always last. Whom a walk
 * passes over, because somebody left meanwhile, notices it later. {@code heard} and {@code armed} are guarded by
 * {@code this}; the rest belongs to the loop.
 */
final class Shard {
    private static final int FIRST_SIZE = 16;
    private static final int SLICE = 512;

    private final Context context;
    private final Pace pace = new Pace();
    private List<Line> heard = new ArrayList<>();
    private boolean armed;
    private @Nullable Session[] sessions = new @Nullable Session[FIRST_SIZE];
    private int size;
    /** Where the next walk begins. */
    private int first;

    Shard(Context context) {
        this.context = context;
    }

    /** Passes events on, soon. Any thread; calls come in the log's order. */
    synchronized void hear(List<Line> lines) {
        heard.addAll(lines);
        if (!armed) {
            armed = true;
            context.runOnContext(nothing -> await(System.nanoTime()));
        }
    }

    /** Does something for each session, on the loop. Any thread. */
    void forEach(Consumer<Session> action) {
        context.runOnContext(nothing -> each(action));
    }

    void add(Session session) {
        if (size == sessions.length) {
            sessions = Arrays.copyOf(sessions, size * 2);
        }
        sessions[size++] = session;
    }

    /** Whether it was there. */
    boolean remove(Session session) {
        for (int i = 0; i < size; i++) {
            if (sessions[i] == session) {
                sessions[i] = sessions[--size];
                sessions[size] = null;
                return true;
            }
        }
        return false;
    }

    private void await(long now) {
        long millis = TimeUnit.NANOSECONDS.toMillis(pace.pause(now));
        if (millis == 0) {
            send();
        } else {
            context.owner().setTimer(millis, due -> send());
        }
    }

    private void send() {
        FrameCache frames;
        synchronized (this) {
            frames = new FrameCache(heard);
            heard = new ArrayList<>();
        }
        walk(frames, System.nanoTime(), 0);
    }

    private void walk(FrameCache frames, long begun, int done) {
        int upTo = Math.min(size, done + SLICE);
        for (int i = done; i < upTo; i++) {
            var session = sessions[(first + i) % size];
            if (session != null) {
                session.hear(frames);
            }
        }
        if (upTo < size) {
            context.runOnContext(nothing -> walk(frames, begun, upTo));
        } else {
            ended(frames, begun);
        }
    }

    private void ended(FrameCache frames, long begun) {
        first = size == 0 ? 0 : (first + SLICE) % size;
        long now = System.nanoTime();
        pace.sent(begun, now, frames.size());
        synchronized (this) {
            armed = !heard.isEmpty();
            if (!armed) {
                return;
            }
        }
        await(now);
    }

    /** From the last to the first, so that one that leaves meanwhile disturbs nobody. */
    private void each(Consumer<Session> action) {
        for (int i = size - 1; i >= 0; i--) {
            var session = i < size ? sessions[i] : null;
            if (session != null) {
                action.accept(session);
            }
        }
    }
}
