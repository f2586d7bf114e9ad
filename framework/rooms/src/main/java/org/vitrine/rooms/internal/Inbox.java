// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.Caller;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.showlog.ShowLog.Position;

/**
 * What one viewer sends: a hello, then commands, which are done one after the other on virtual threads. On the session's event loop.
 *
 * <p>A frame has at most 4 KiB and one key; a viewer may send two frames a second on average and ten at once. What cannot be read is answered
 * with an error; five of those close the connection.
 */
final class Inbox {
    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());
    private static final int LONGEST_FRAME = 4 << 10;
    private static final int MOST_RUBBISH = 5;
    private static final int MOST_WAITING = 32;
    private static final int TOO_BIG = 1009;
    private static final int POLICY = 1008;

    private final Session session;
    private final Desk desk;
    private final Clock clock;
    private final Gcra rate = new Gcra(500, 10);
    private final Deque<Command> commands = new ArrayDeque<>();
    private boolean busy;
    private boolean entered;
    private int rubbish;

    Inbox(Session session, Desk desk, Clock clock) {
        this.session = session;
        this.desk = desk;
        this.clock = clock;
    }

    /** Takes a text frame. */
    void take(String frame) {
        if (frame.length() > LONGEST_FRAME) {
            session.answer(Frames.error("", "frame-too-large", "A frame has at most " + LONGEST_FRAME + " characters."));
            session.close(TOO_BIG, "frame too large");
            return;
        }
        var body = read(frame);
        if (body == null) {
            return;
        }
        var name = body.fieldNames().next();
        if (name.equals("hello")) {
            hello(body.path(name));
        } else {
            enterUnknown();
            take(new Command(name, body.path(name)));
        }
    }

    /** Lets a viewer in who says nothing. */
    void enterUnknown() {
        if (!entered) {
            entered = true;
            session.enter(new Caller.Anonymous(), null);
        }
    }

    private @Nullable JsonNode read(String frame) {
        try {
            var body = Json.read(frame);
            if (body.isObject() && body.size() == 1) {
                return body;
            }
            rubbish("A frame is a JSON object with one key: hello, " + String.join(", ", desk.commandNames()) + ".");
        } catch (BadJson e) {
            rubbish(e.getMessage());
        }
        return null;
    }

    private void rubbish(String sentence) {
        session.answer(Frames.error("", "bad-frame", sentence));
        if (++rubbish >= MOST_RUBBISH) {
            session.close(POLICY, "too many frames that cannot be read");
        }
    }

    private void hello(JsonNode body) {
        if (entered) {
            session.answer(Frames.error("", "hello-twice", "You are in the room already; open a new connection."));
            return;
        }
        entered = true;
        var resume = position(body.path("resume").asText(""));
        var ticket = body.path("ticket").asText("");
        if (ticket.isEmpty()) {
            session.enter(new Caller.Anonymous(), resume);
            return;
        }
        Thread.ofVirtual().start(() -> {
            var caller = desk.caller(ticket, session.room().show());
            session.run(() -> {
                if (caller.isEmpty()) {
                    session.answer(Frames.error("", "bad-ticket", "The ticket is not known or has expired; you may watch, but not talk."));
                }
                session.enter(caller.orElseGet(Caller.Anonymous::new), resume);
            });
        });
    }

    private void take(Command command) {
        if (!rate.admits(clock.millis()) || commands.size() == MOST_WAITING) {
            session.answer(Frames.error(command.id(), "too-fast", "Too many frames; wait a moment."));
            return;
        }
        commands.addLast(command);
        next();
    }

    private void next() {
        if (busy || commands.isEmpty()) {
            return;
        }
        busy = true;
        var command = commands.removeFirst();
        Thread.ofVirtual().start(() -> {
            var frame = answer(command);
            session.run(() -> {
                session.answer(frame);
                busy = false;
                next();
            });
        });
    }

    private String answer(Command command) {
        var provider = desk.command(command.name());
        if (provider.isEmpty()) {
            return Frames.error(command.id(), "unknown-command", "Nobody here knows \"" + command.name() + "\".");
        }
        try {
            var inbound = new Inbound(session.room().show(), session.caller(), command.body());
            return switch (provider.get().handle(inbound)) {
                case Answer.Done done -> Frames.ack(command.id(), done.event().offset());
                case Answer.Refused refused -> Frames.error(command.id(), refused.code(), refused.sentence());
            };
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The room command " + command.name() + " failed", e);
            return Frames.error(command.id(), "failed", "That did not work; try again in a moment.");
        }
    }

    static @Nullable Position position(String text) {
        int dot = text.indexOf('.');
        if (!text.matches("\\d{1,18}\\.\\d{1,18}")) {
            return null;
        }
        return new Position(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    }

    private record Command(String name, JsonNode body) {
        String id() {
            return body.path("id").asText("");
        }
    }
}
