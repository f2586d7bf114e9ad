// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.rtmp.FlvTags;
import org.vitrine.rtmp.FlvTags.Tag;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.rtmp.RtmpSession;
import org.vitrine.rtmp.RtmpViolation;
import org.vitrine.shows.Admission;
import org.vitrine.streaming.internal.Gate.Decision;

/**
 * One encoder that is connected.
 *
 * <p>Lives on its socket's event loop. The gate is asked on a virtual thread, with the socket paused; the stream is told on its own event
 * loop, which is usually the same one. Every connection that ends is told to the operator, with the reason.
 */
final class EncoderConnection implements Publisher, RtmpSession.Host {
    private static final System.Logger LOG = System.getLogger(EncoderConnection.class.getName());
    private static final String LOOP = "vitrineLoop";
    /** What may wait for a peer that does not read its answers. */
    private static final int MOST_UNREAD_BYTES = 256 << 10;
    /** How long a farewell may take before the connection is cut. */
    private static final long FAREWELL_MILLIS = 2_000;

    private final NetSocket socket;
    private final Context context;
    private final Gate gate;
    private final Streams streams;
    private final String address;
    private final RtmpSession session = new RtmpSession(this);
    private final Ration ration = new Ration();
    private final Vigil vigil;
    private boolean deciding;
    private @Nullable LiveStream stream;
    private boolean closed;

    private EncoderConnection(NetSocket socket, Context context, Gate gate, Streams streams) {
        this.socket = socket;
        this.context = context;
        this.gate = gate;
        this.streams = streams;
        this.address = String.valueOf(socket.remoteAddress().hostAddress());
        this.vigil = Vigil.over(context, this::stage, reason -> hangUp(Level.INFO, reason));
    }

    /** Takes a new connection, on its event loop; the last argument is run when it has gone. */
    static void open(NetSocket socket, Gate gate, Streams streams, Runnable gone) {
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        var connection = new EncoderConnection(socket, context, gate, streams);
        socket.setWriteQueueMaxSize(MOST_UNREAD_BYTES);
        socket.handler(connection::receive);
        socket.closeHandler(closing -> {
            gone.run();
            connection.gone();
        });
        socket.exceptionHandler(broken -> LOG.log(Level.DEBUG, "A publisher's connection broke", broken));
    }

    @Override
    public boolean givesWay() {
        return session.says(LOOP);
    }

    @Override
    public void close(Parting parting) {
        context.runOnContext(here -> hangUp(Level.INFO, parting.reason()));
    }

    @Override
    public void send(byte[] bytes) {
        if (closed) {
            return;
        }
        socket.write(Buffer.buffer(bytes));
        if (socket.writeQueueFull()) {
            hangUp(Level.WARNING, "it does not read what it is answered");
        }
    }

    @Override
    public void publish(String key) {
        deciding = true;
        socket.pause();
        Thread.ofVirtual().name("streaming-gate").start(() -> {
            var decision = decide(key);
            context.runOnContext(here -> decided(decision));
        });
    }

    @Override
    public void media(RtmpMessage message) {
        vigil.seen();
        if (!ration.admits(message.payload().length, message.timestamp())) {
            hangUp(Level.WARNING, Ration.EXCEEDED);
            return;
        }
        var tag = message.type() == RtmpMessage.VIDEO
                ? FlvTags.video(message.payload())
                : FlvTags.audio(message.payload());
        tag.ifPresent(known -> pass(known, message.timestamp()));
    }

    @Override
    public void unpublish() {
        hangUp(Level.INFO, "it has ended its stream");
    }

    private void receive(Buffer bytes) {
        if (closed) {
            return;
        }
        vigil.heard();
        try {
            session.receive(bytes.getBytes());
        } catch (RtmpViolation e) {
            hangUp(Level.WARNING, e.sentence());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What an encoder sent could not be taken in", e);
            hangUp(Level.WARNING, "it could not be understood");
        }
    }

    private Vigil.Stage stage() {
        if (deciding) {
            return Vigil.Stage.DECIDING;
        }
        if (stream != null) {
            return Vigil.Stage.STREAMING;
        }
        return session.isOpen() ? Vigil.Stage.COMMANDS : Vigil.Stage.HANDSHAKE;
    }

    private Decision decide(String key) {
        try {
            return gate.decide(key, address);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "It could not be found out where a publisher is to be led", e);
            return new Decision.Refused("Shows cannot be asked now; try again in a moment.");
        }
    }

    private void decided(Decision decision) {
        if (closed) {
            return;
        }
        switch (decision) {
            case Decision.Led led -> streams.publish(led.show(), this, this::taken);
            case Decision.Refused refused -> refuse(refused.reason());
        }
    }

    /** Hears on the stream's event loop whether it takes this publisher. */
    private void taken(Optional<LiveStream> taking) {
        context.runOnContext(here -> taking.ifPresentOrElse(
                this::begin, () -> refuse("Somebody else streams to this show, and a loop gives way.")));
    }

    private void begin(LiveStream taking) {
        stream = taking;
        deciding = false;
        if (closed) {
            leave();
            return;
        }
        LOG.log(Level.INFO, "A publisher from {0} streams to the show {1}", address, slug(taking.show()));
        socket.resume();
        try {
            session.accept();
        } catch (RtmpViolation e) {
            hangUp(Level.WARNING, e.sentence());
        }
    }

    private void refuse(String reason) {
        deciding = false;
        session.refuse("NetStream.Publish.BadName", reason);
        hangUp(Level.DEBUG, reason);
    }

    private void pass(Tag tag, long timestamp) {
        var taking = stream;
        if (taking != null) {
            taking.run(() -> taking.accept(this, tag, timestamp));
        }
    }

    private void hangUp(Level level, String reason) {
        if (!closed) {
            closed = true;
            LOG.log(level, "A publisher from {0} was let go: {1}", address, reason);
            socket.resume();
            socket.end();
            context.owner().setTimer(FAREWELL_MILLIS, late -> cut());
            leave();
        }
    }

    /** Who does not read would never let the connection end. */
    @SuppressWarnings("FutureReturnValueIgnored") // there is nobody left to tell
    private void cut() {
        ((NetSocketInternal) socket).channelHandlerContext().close();
    }

    private void gone() {
        vigil.stop();
        if (!closed) {
            closed = true;
            LOG.log(Level.INFO, "A publisher from {0} has hung up", address);
        }
        leave();
    }

    private void leave() {
        var left = stream;
        stream = null;
        if (left != null) {
            left.run(() -> left.lost(this));
        }
    }

    private static String slug(Admission.Admitted show) {
        return show.slug().value();
    }
}
