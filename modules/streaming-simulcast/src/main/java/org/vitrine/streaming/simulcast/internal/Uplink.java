// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.Map;
import java.util.function.Consumer;
import org.vitrine.rtmp.ClientSession;
import org.vitrine.rtmp.Publication;
import org.vitrine.rtmp.RtmpViolation;

/**
 * One connection to a far end, from the first byte to the last. Lives on its socket's event loop.
 *
 * <p>It takes out of the backlog what the socket takes, and no more: what the far end is slow to read waits there.
 */
final class Uplink implements ClientSession.Host, Passage.Output {
    private static final System.Logger LOG = System.getLogger(Uplink.class.getName());

    private final NetSocket socket;
    private final Backlog backlog;
    private final Consumer<Turn> turns;
    private final ClientSession session;
    private final Passage passage = new Passage(this);
    private boolean taken;
    private boolean over;
    private long sent;

    /** What becomes of it; a refusal or a loss is the last. */
    sealed interface Turn {
        /** The far end takes the stream. */
        record Taken() implements Turn {}

        /** It does not, or does not any more; in its own words. */
        record Refused(String sentence) implements Turn {}

        record Lost(Why why) implements Turn {}
    }

    private Uplink(NetSocket socket, Publication publication, Backlog backlog, Consumer<Turn> turns) {
        this.socket = socket;
        this.backlog = backlog;
        this.turns = turns;
        this.session = new ClientSession(this, publication);
    }

    /** Begins to publish over a socket that has just been opened. */
    static Uplink open(NetSocket socket, Publication publication, Backlog backlog, Consumer<Turn> turns) {
        var uplink = new Uplink(socket, publication, backlog, turns);
        socket.handler(uplink::receive);
        socket.closeHandler(closed -> uplink.lose(uplink.taken ? Why.CLOSED : Why.CLOSED_AT_ONCE));
        socket.exceptionHandler(broken -> LOG.log(System.Logger.Level.DEBUG, "A connection to a target broke", broken));
        socket.drainHandler(drained -> uplink.drain());
        uplink.session.begin();
        return uplink;
    }

    /** Sends what waits, as far as the socket takes it. */
    void drain() {
        while (taken && !over && !socket.writeQueueFull()) {
            var next = backlog.poll();
            if (next == null) {
                return;
            }
            passage.pass(next);
        }
    }

    /** How many bytes it has handed to the socket. */
    long sent() {
        return sent;
    }

    /** Says goodbye, so that the far end need not wait for more, and closes the connection. */
    void end() {
        if (!over) {
            over = true;
            session.end();
            socket.close();
        }
    }

    @Override
    public void send(byte[] bytes) {
        sent += bytes.length;
        socket.write(Buffer.buffer(bytes));
    }

    @Override
    public void publishing() {
        taken = true;
        turns.accept(new Turn.Taken());
    }

    @Override
    public void refused(String code, String sentence) {
        if (!over) {
            over = true;
            socket.close();
            turns.accept(new Turn.Refused(sentence.isBlank() ? code : sentence));
        }
    }

    @Override
    public void metadata(Map<String, ?> values) {
        session.metadata(values);
    }

    @Override
    public void media(int type, long millis, byte[] body) {
        session.media(type, millis, body);
    }

    private void receive(Buffer bytes) {
        if (over) {
            return;
        }
        try {
            session.receive(bytes.getBytes());
        } catch (RtmpViolation e) {
            LOG.log(System.Logger.Level.DEBUG, "What a target answered is no RTMP", e);
            lose(Why.NO_RTMP);
        }
    }

    private void lose(Why why) {
        if (!over) {
            over = true;
            socket.close();
            turns.accept(new Turn.Lost(why));
        }
    }
}
