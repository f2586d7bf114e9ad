// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;
import org.vitrine.rtmp.FlvTags.Tag;
import org.vitrine.streaming.internal.publish.Ending;
import org.vitrine.streaming.internal.publish.PublishSession;
import org.vitrine.streaming.internal.publish.PublishViolation;
import org.vitrine.streaming.internal.publish.Received;

/**
 * One browser that publishes over a WebSocket.
 *
 * <p>Lives on its socket's event loop. The gate is asked on a virtual thread, with the socket paused; the stream is told on its own event
 * loop, which is usually the same one. Once a second it looks whether the browser still speaks, and tells it what has come.
 */
final class BrowserConnection implements Publisher, PublishSession.Host {
    private static final System.Logger LOG = System.getLogger(BrowserConnection.class.getName());
    private static final Duration HELLO = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final long SECOND = 1_000;

    private final ServerWebSocket socket;
    private final Context context;
    private final Clock clock;
    private final Entrance entrance;
    private final PublishSession session = new PublishSession(this);
    private final Received received = new Received();
    private final Ration ration = new Ration();
    private long timer = -1;
    private @Nullable LiveStream stream;
    private boolean greeted;
    private boolean closed;
    private long heardAt;

    /** Where a browser comes in: who decides, what it streams to, which show it wants, and from where it comes. */
    record Entrance(TicketGate gate, Streams streams, String slug, String address) {}

    private BrowserConnection(ServerWebSocket socket, Clock clock, Entrance entrance) {
        this.socket = socket;
        this.context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        this.clock = clock;
        this.entrance = entrance;
        this.heardAt = clock.millis();
    }

    /** Takes a new connection, on its event loop; the last argument is run when it has gone. */
    static void open(ServerWebSocket socket, Clock clock, Entrance entrance, Runnable gone) {
        var connection = new BrowserConnection(socket, clock, entrance);
        try {
            connection.listen(gone);
        } catch (IllegalStateException closed) {
            gone.run();
            return;
        }
        connection.timer = connection.context.owner().setPeriodic(SECOND, second -> connection.look());
    }

    /** Hears what the socket brings; throws where it has been closed already. */
    private void listen(Runnable gone) {
        socket.textMessageHandler(text -> receive(() -> session.text(text)));
        socket.binaryMessageHandler(bytes -> receive(() -> session.binary(bytes.getBytes())));
        socket.exceptionHandler(broken -> LOG.log(Level.DEBUG, "A publishing browser's connection broke", broken));
        socket.closeHandler(closing -> {
            gone.run();
            gone();
        });
    }

    @Override
    public boolean givesWay() {
        return false;
    }

    @Override
    public void close(Parting parting) {
        var ending = switch (parting) {
            case TAKEN_OVER, GAVE_WAY -> Ending.TAKEN_OVER;
            case OVER -> Ending.OVER;
            case REPLACED -> Ending.TRY_AGAIN;
            case UNREADABLE, RESTLESS -> Ending.UNREADABLE;
        };
        context.runOnContext(here -> hangUp(ending, parting.reason()));
    }

    @Override
    public void hello(String ticket) {
        greeted = true;
        socket.pause();
        Thread.ofVirtual().name("streaming-gate").start(() -> {
            var decision = decide(ticket);
            context.runOnContext(here -> decided(decision));
        });
    }

    @Override
    public void media(Tag tag, long timestamp) {
        if (!ration.admits(count(tag, timestamp), timestamp)) {
            hangUp(Ending.TOO_MUCH, "More than 50 Mbit came for a second of the stream.");
            return;
        }
        var taking = stream;
        if (taking != null) {
            taking.run(() -> taking.accept(this, tag, timestamp));
        }
    }

    /** Counts a picture or sound as received, and answers how many bytes it has. */
    private int count(Tag tag, long timestamp) {
        int bytes = tag instanceof Tag.Picture picture
                ? picture.data().length
                : tag instanceof Tag.Sound sound ? sound.frame().length : 0;
        if (bytes > 0) {
            received.take(tag instanceof Tag.Picture, bytes, timestamp, clock.millis());
        }
        return bytes;
    }

    private interface Reading {
        void run() throws PublishViolation;
    }

    private void receive(Reading reading) {
        if (closed) {
            return;
        }
        heardAt = clock.millis();
        try {
            reading.run();
        } catch (PublishViolation e) {
            hangUp(e.ending(), e.sentence());
        }
    }

    private void look() {
        long silent = clock.millis() - heardAt;
        if (!greeted && silent >= HELLO.toMillis()) {
            hangUp(Ending.LATE, "No hello came within five seconds.");
        } else if (silent >= SILENCE.toMillis()) {
            hangUp(Ending.SILENT, "Nothing came for fifteen seconds.");
        } else if (stream != null) {
            socket.writeTextMessage(received.tell());
        }
    }

    private TicketGate.Decision decide(String ticket) {
        try {
            return entrance.gate().decide(entrance.slug(), ticket, entrance.address());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "It could not be found out whether a browser may publish", e);
            return new TicketGate.Decision.Refused(
                    Ending.TRY_AGAIN, "The shop cannot be asked now; try again in a moment.");
        }
    }

    private void decided(TicketGate.Decision decision) {
        if (closed) {
            return;
        }
        socket.resume();
        switch (decision) {
            case TicketGate.Decision.Led led -> entrance.streams().publish(led.show(), this, this::taken);
            case TicketGate.Decision.Refused refused -> end(refused.ending(), refused.reason());
        }
    }

    /** Hears on the stream's event loop that it takes this publisher, which it always does with one that is no loop. */
    private void taken(Optional<LiveStream> taking) {
        context.runOnContext(here -> taking.ifPresent(this::begin));
    }

    private void begin(LiveStream taking) {
        stream = taking;
        if (closed) {
            leave();
            return;
        }
        heardAt = clock.millis();
        session.accept();
        LOG.log(Level.INFO, "A browser at {0} streams to the show {1}", entrance.address(), entrance.slug());
        socket.writeTextMessage("{\"ready\":{}}");
    }

    private void hangUp(Ending ending, String reason) {
        if (!closed) {
            LOG.log(Level.INFO, "The browser at {0} that published was let go: {1}", entrance.address(), reason);
            end(ending, reason);
        }
    }

    private void end(Ending ending, String reason) {
        var error = Json.object().put("code", ending.code()).put("text", reason);
        socket.writeTextMessage(Json.object().set("error", error).toString());
        socket.close(ending.closeCode(), ending.code());
        gone();
    }

    private void gone() {
        closed = true;
        context.owner().cancelTimer(timer);
        leave();
    }

    private void leave() {
        var left = stream;
        stream = null;
        if (left != null) {
            left.run(() -> left.lost(this));
        }
    }
}
