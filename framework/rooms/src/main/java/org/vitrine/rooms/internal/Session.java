// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowLog.Position;

/**
 * One viewer's connection, on one event loop.
 *
 * <p>It is either live, and gets what the room has just heard, or behind: then it reads the log from where it stands, and what the room
 * hears meanwhile waits, to be merged by offset. Everyone begins behind; a viewer who reads too slowly falls behind again, instead of
 * having frames wait for it. So nothing is lost, doubled or out of order, and memory is bounded. Behind for more than
 * {@value #LONGEST_BEHIND_MILLIS} ms, it is closed with the place to resume from.
 */
final class Session {
    private static final long LONGEST_BEHIND_MILLIS = 15_000;
    private static final int MOST_WAITING = 1_000;
    private static final int TOO_SLOW = 4009;

    private final Room room;
    private final Sink sink;
    private final Context context;
    private final Clock clock;
    private final List<LogEvent> waiting = new ArrayList<>();
    private Caller caller;
    private Position position = new Position(0, 0);
    private boolean live;
    private long behindSince;
    private boolean closed;

    Session(Room room, Sink sink, Context context, Clock clock) {
        this.room = room;
        this.sink = sink;
        this.context = context;
        this.clock = clock;
        this.caller = new Caller.Anonymous();
        this.behindSince = clock.millis();
    }

    Caller caller() {
        return caller;
    }

    Room room() {
        return room;
    }

    /** Runs something on this session's event loop. */
    void run(Runnable action) {
        context.runOnContext(nothing -> action.run());
    }

    /** Enters as somebody; with a place to resume from, or the beginning of time for one who has seen nothing. */
    void enter(Caller as, @Nullable Position resume) {
        caller = as;
        room.enter(this);
        room.catchUp(this, resume, true);
    }

    /** Takes in events that the room has just heard, oldest first; the frame is made for all who may see the same. */
    void hear(List<LogEvent> heard, FrameCache frames) {
        if (closed) {
            return;
        }
        if (!live) {
            keep(heard);
            return;
        }
        if (sink.isFull()) {
            fallBehind(heard);
            return;
        }
        var visible = frames.visible(caller, heard, position.offset());
        if (!visible.events().isEmpty()) {
            deliver(visible.events(), visible.frame());
        }
    }

    /** Takes in what the log had; then it is live, unless the log goes on. */
    void caughtUp(List<LogEvent> history) {
        if (closed) {
            return;
        }
        var fresh = new ArrayList<>(history);
        waiting.stream()
                .filter(event -> event.audience().includes(caller))
                .filter(event -> history.isEmpty() || event.offset() > history.getLast().offset())
                .forEach(fresh::add);
        waiting.clear();
        fresh.removeIf(event -> event.offset() <= position.offset());
        live = true;
        if (!fresh.isEmpty()) {
            deliver(fresh, Frames.events(fresh));
        }
    }

    /** Sends a frame that lies outside the log; left out where the viewer is slow. */
    void tell(String frame) {
        if (!closed && !sink.isFull()) {
            sink.send(frame, "");
        }
    }

    /** Sends a frame even to one who is slow: answers to what it asked for itself. */
    void answer(String frame) {
        if (!closed) {
            sink.send(frame, "");
        }
    }

    void close(int code, String reason) {
        sink.close(code, reason);
        left();
    }

    /** The connection has ended. */
    void left() {
        if (!closed) {
            closed = true;
            waiting.clear();
            room.leave(this);
        }
    }

    private void keep(List<LogEvent> heard) {
        waiting.addAll(heard);
        boolean late = behindSince + LONGEST_BEHIND_MILLIS < clock.millis();
        if (late || waiting.size() > MOST_WAITING) {
            close(TOO_SLOW, "too slow; resume=" + position);
        }
    }

    private void fallBehind(List<LogEvent> heard) {
        live = false;
        behindSince = clock.millis();
        keep(heard);
        sink.onDrain(() -> {
            if (!closed && !live) {
                waiting.clear();
                room.catchUp(this, position, false);
            }
        });
    }

    private void deliver(List<LogEvent> events, String frame) {
        var last = events.getLast();
        position = new Position(last.epoch(), last.offset());
        sink.send(frame, position.toString());
    }
}
