// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one room that live on one event loop.
 *
 * <p>What the room hears lies in {@code heard} until the loop's next turn, which sends all of it in one frame a session: one wake-up and
 * one write however many events there were. {@code heard} and {@code armed} are guarded by {@code this}; the rest belongs to the loop.
 */
final class Shard {
    private static final int FIRST_SIZE = 16;

    private final Context context;
    private List<Line> heard = new ArrayList<>();
    private boolean armed;
    private @Nullable Session[] sessions = new @Nullable Session[FIRST_SIZE];
    private int size;

    Shard(Context context) {
        this.context = context;
    }

    /** Passes events on at the loop's next turn. Any thread; calls come in the log's order. */
    synchronized void hear(List<Line> lines) {
        heard.addAll(lines);
        if (!armed) {
            armed = true;
            context.runOnContext(nothing -> flush());
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

    private void flush() {
        FrameCache frames;
        synchronized (this) {
            frames = new FrameCache(heard);
            heard = new ArrayList<>();
            armed = false;
        }
        each(session -> session.hear(frames));
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
