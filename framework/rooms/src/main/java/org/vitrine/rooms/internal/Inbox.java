// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.Caller;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;
import org.vitrine.showlog.ShowLog.Position;

/**
 * Reads what one viewer sends: a hello, then commands. On the session's event loop.
 *
 * <p>A frame has at most 4 KiB and one key. What cannot be read is answered with an error; five of those close the connection.
 */
final class Inbox {
    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());
    private static final int LONGEST_FRAME = 4 << 10;
    private static final int MOST_RUBBISH = 5;

    private final Session session;
    private final Desk desk;
    private final Commands commands;
    private boolean entered;
    private int rubbish;

    Inbox(Session session, Desk desk, Clock clock) {
        this.session = session;
        this.desk = desk;
        this.commands = new Commands(session, desk, clock);
    }

    /** Takes a text frame. */
    void take(String frame) {
        if (isTooLong(frame)) {
            session.answer(Frames.error("", "frame-too-large", "A frame has at most " + LONGEST_FRAME + " bytes."));
            session.close(CloseCodes.TOO_BIG, "frame too large");
            return;
        }
        read(frame).ifPresent(body -> {
            var name = body.fieldNames().next();
            if (name.equals("hello")) {
                hello(body.path(name));
            } else {
                enterUnknown();
                commands.take(name, body.path(name));
            }
        });
    }

    /** Takes a frame that is no text. */
    void takeBinary() {
        session.answer(Frames.error("", "bad-frame", "Frames are text, not bytes."));
        session.close(CloseCodes.TEXT_ONLY, "frames are text");
    }

    /** Lets a viewer in who says nothing. */
    void enterUnknown() {
        if (!entered) {
            entered = true;
            enter(new Caller.Anonymous(), null);
        }
    }

    private static boolean isTooLong(String frame) {
        return frame.length() > LONGEST_FRAME || frame.getBytes(StandardCharsets.UTF_8).length > LONGEST_FRAME;
    }

    private Optional<JsonNode> read(String frame) {
        try {
            var body = Json.read(frame);
            if (body.isObject() && body.size() == 1) {
                return Optional.of(body);
            }
            rubbish("A frame is a JSON object with one key: hello, " + String.join(", ", desk.commandNames()) + ".");
        } catch (BadJson e) {
            rubbish(e.getMessage());
        }
        return Optional.empty();
    }

    private void rubbish(@Nullable String sentence) {
        session.answer(Frames.error("", "bad-frame", sentence == null ? "The frame cannot be read." : sentence));
        if (++rubbish == MOST_RUBBISH) {
            session.close(CloseCodes.POLICY, "too many frames that cannot be read");
        }
    }

    private void hello(JsonNode body) {
        if (entered) {
            session.answer(Frames.error("", "hello-twice", "You are in the room already; open a new connection."));
            return;
        }
        entered = true;
        var resume = Places.read(body.path("resume").asText(""));
        var ticket = body.path("ticket").asText("");
        if (ticket.isEmpty()) {
            enter(new Caller.Anonymous(), resume);
            return;
        }
        Thread.ofVirtual().start(() -> know(ticket, resume));
    }

    private void know(String ticket, @Nullable Position resume) {
        try {
            var caller = desk.caller(ticket, session.room().show());
            session.run(() -> {
                if (caller.isEmpty()) {
                    session.answer(Frames.error(
                            "", "bad-ticket", "The ticket is not known or has expired; you may watch, but not talk."));
                }
                enter(caller.orElseGet(Caller.Anonymous::new), resume);
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A viewer's ticket could not be looked at", e);
            session.run(() -> session.close(CloseCodes.TRY_AGAIN_LATER, CloseCodes.retryHint()));
        }
    }

    private void enter(Caller caller, @Nullable Position resume) {
        session.enter(caller, resume, commands::begin);
    }
}
