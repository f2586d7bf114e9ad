// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;

/**
 * What one viewer asks for: done one after the other on virtual threads, from when the viewer has been greeted. On the session's event loop.
 *
 * <p>Who sends too fast is told so; who goes on like that is sent away.
 */
final class Commands {
    private static final System.Logger LOG = System.getLogger(Commands.class.getName());
    private static final int MOST_WAITING = 32;
    private static final int MOST_TOO_FAST = 50;

    private final Session session;
    private final Desk desk;
    private final Clock clock;
    private final Deque<Command> waiting = new ArrayDeque<>();
    private boolean busy = true;
    private int tooFast;

    Commands(Session session, Desk desk, Clock clock) {
        this.session = session;
        this.desk = desk;
        this.clock = clock;
    }

    /** The viewer is known and has been greeted. */
    void begin() {
        busy = false;
        next();
    }

    void take(String name, JsonNode body) {
        var command = new Command(name, body);
        if (waiting.size() == MOST_WAITING || !session.room().rates().admits(session, clock.millis())) {
            refuse(command);
            return;
        }
        tooFast = 0;
        waiting.addLast(command);
        next();
    }

    private void refuse(Command command) {
        session.answer(Frames.error(command.id(), "too-fast", "Too many frames; wait a moment."));
        if (++tooFast == MOST_TOO_FAST) {
            session.close(CloseCodes.POLICY, "too many frames");
        }
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        var command = waiting.removeFirst();
        Thread.ofVirtual().start(() -> {
            var frame = answer(command);
            session.run(() -> {
                frame.ifPresent(session::answer);
                begin();
            });
        });
    }

    private Optional<Frame> answer(Command command) {
        var inbound = new Inbound(session.room().show(), session.caller(), command.body());
        try {
            return desk.ask(command.name(), inbound)
                    .map(answer -> frame(command, answer))
                    .orElseGet(() -> Optional.of(Frames.error(
                            command.id(), "unknown-command", "Nobody here knows \"" + command.name() + "\".")));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The room command " + command.name() + " failed", e);
            return Optional.of(Frames.error(command.id(), "failed", "That did not work; try again in a moment."));
        }
    }

    private static Optional<Frame> frame(Command command, Answer answer) {
        return switch (answer) {
            case Answer.Done done ->
                Optional.of(Frames.ack(command.id(), done.event().offset()));
            case Answer.Taken taken ->
                Optional.of(command.id()).filter(id -> !id.isEmpty()).map(Frames::ack);
            case Answer.Refused refused -> Optional.of(Frames.error(command.id(), refused.code(), refused.sentence()));
        };
    }

    private record Command(String name, JsonNode body) {
        String id() {
            return body.path("id").asText("");
        }
    }
}
