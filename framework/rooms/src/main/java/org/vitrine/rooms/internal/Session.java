// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Context;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowLog.Position;

/**
 * One viewer's connection, on one event loop.
 *
 * <p>It knows up to where in the log its viewer has been told. Live, it passes on what the room hears; else it ignores that, and later goes on
 * from its place: out of the room's memory, or out of the log where that reaches back too far. So nothing is lost, doubled or out of
 * order, and nothing is queued for a viewer who reads too slowly: it is blocked until its connection has drained, and closed with the
 * place to resume from if that takes more than {@value #LONGEST_BLOCKED_MILLIS} ms.
 */
final class Session {
    static final int HISTORY = 50;
    static final int MOST_MISSED = 500;
    static final int TOO_SLOW = 4009;
    private static final long LONGEST_BLOCKED_MILLIS = 15_000;

    private final Room room;
    private final Sink sink;
    private final Context context;
    private final Clock clock;
    private Caller caller = new Caller.Anonymous();
    private Position position = new Position(0, 0);
    private State state = State.ENTERING;
    private long blockedSince;
    /** Where it stood a second ago. */
    private Position checked = position;

    Session(Room room, Sink sink, Context context, Clock clock) {
        this.room = room;
        this.sink = sink;
        this.context = context;
        this.clock = clock;
    }

    private enum State {
        ENTERING,
        READING,
        LIVE,
        BLOCKED,
        LEFT
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

    /**
     * Enters as somebody.
     *
     * @param resume up to where the viewer has been told; null for one who knows nothing
     * @param begun called when the viewer has been greeted
     */
    void enter(Caller as, @Nullable Position resume, Runnable begun) {
        if (state == State.LEFT) {
            return;
        }
        caller = as;
        room.enter(this);
        room.whenReady(this, () -> {
            begin(resume);
            begun.run();
        });
    }

    /** Takes in what the room has just heard. */
    void hear(FrameCache frames) {
        if (state != State.LIVE) {
            return;
        }
        if (sink.isFull()) {
            block();
            return;
        }
        if (frames.begin() > position.offset() + 1) {
            catchUp();
            return;
        }
        frames.visible(caller, position.offset()).ifPresent(sink::send);
        moveTo(frames.end());
    }

    /** Sends a frame that lies outside the log; left out where the viewer is slow or not yet greeted. */
    void tell(Frame frame) {
        if (state == State.LIVE && !sink.isFull()) {
            sink.send(frame);
        }
    }

    /** Sends a frame even to one who is slow: an answer to what it asked for itself. */
    void answer(Frame frame) {
        if (state != State.LEFT) {
            sink.send(frame);
        }
    }

    /** Looks whether the viewer reads; called every second. */
    void check() {
        if (state == State.LIVE && sink.isFull()) {
            block();
        } else if (state == State.LIVE
                && position.equals(checked)
                && room.recent().end().offset() > position.offset()) {
            catchUp();
        } else if (state == State.BLOCKED && clock.millis() - blockedSince > LONGEST_BLOCKED_MILLIS) {
            close(TOO_SLOW, "too slow; resume=" + position);
        }
        checked = position;
    }

    /** Keeps the connection from falling asleep. */
    void ping() {
        if (state != State.LEFT) {
            sink.ping();
        }
    }

    void close(int code, String reason) {
        sink.close(code, reason);
        left();
    }

    /** The connection has ended. */
    void left() {
        if (state != State.LEFT) {
            state = State.LEFT;
            room.leave(this);
        }
    }

    private void begin(@Nullable Position resume) {
        if (state != State.ENTERING) {
            return;
        }
        var end = room.recent().end();
        answer(Frames.hello(end, room.viewers(), caller.getName()));
        if (!room.ui().isEmpty()) {
            answer(Frames.ui(room.ui()));
        }
        if (resume == null) {
            startOver();
        } else if (resume.offset() > end.offset()) {
            resumeAhead(resume);
        } else {
            position = resume;
            catchUp();
        }
    }

    /** Goes on with a viewer who says to know more than this room has heard: another node may have told it. */
    private void resumeAhead(Position resume) {
        state = State.READING;
        room.read(this, log -> log.end(room.show()), stored -> {
            if (state == State.READING && resume.offset() <= stored.offset()) {
                position = resume;
                catchUp();
            } else if (state == State.READING) {
                reset(room.recent().end());
            }
        });
    }

    private void reset(Position end) {
        answer(Frames.reset(end));
        startOver();
    }

    /** Goes on with the last events, whatever was before them. */
    private void startOver() {
        var end = room.recent().end();
        var last = room.recent().last(HISTORY, caller);
        if (last.isPresent()) {
            goOn(last.get(), end);
            return;
        }
        state = State.READING;
        room.read(this, log -> log.last(room.show(), caller, HISTORY), events -> read(Line.of(events), end));
    }

    /** Goes on from where it stands. */
    private void catchUp() {
        var end = room.recent().end();
        var missed = room.recent().after(position.offset());
        boolean lagged = state == State.BLOCKED;
        if (missed.isPresent()) {
            send(lagged ? Thinning.forLaggard(missed.get()) : missed.get());
            state = State.LIVE;
            return;
        }
        state = State.READING;
        long from = position.offset();
        room.read(this, log -> log.read(room.show(), caller, from, MOST_MISSED), events -> {
            if (events.size() == MOST_MISSED) {
                reset(end);
            } else {
                read(lagged ? Thinning.forLaggard(Line.of(events)) : Line.of(events), end);
            }
        });
    }

    private void read(List<Line> missed, Position end) {
        if (state == State.READING) {
            goOn(missed, end);
        }
    }

    /** Passes on what is visible of the log up to {@code end} at least, then what came after that. */
    private void goOn(List<Line> visible, Position end) {
        send(visible);
        moveTo(end);
        catchUp();
    }

    private void block() {
        state = State.BLOCKED;
        blockedSince = clock.millis();
        sink.onDrain(() -> {
            if (state == State.BLOCKED) {
                catchUp();
                tell(Frames.viewers(room.viewers()));
            }
        });
    }

    private void send(List<Line> lines) {
        FrameCache.of(lines, line -> line.isFor(caller)).ifPresent(sink::send);
        if (!lines.isEmpty()) {
            moveTo(lines.getLast().position());
        }
    }

    private void moveTo(Position told) {
        if (told.offset() > position.offset()) {
            position = told;
        }
    }
}
