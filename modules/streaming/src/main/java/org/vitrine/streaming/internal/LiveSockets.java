// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.vitrine.streaming.internal.fmp4.Fragment;
import org.vitrine.streaming.internal.fmp4.InitSegment;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/**
 * Sends each frame as a fragment of its own to those who watch over a socket.
 *
 * <p>A viewer gets a text frame with the media type, the initialisation segment, everything since the last key frame, and then a
 * message a frame; the first two again when the formats change. Whose queue is full is left out until the next key frame; full still
 * then, the socket is closed with code 4008, and the page goes on with LL-HLS. All on the stream's event loop.
 */
final class LiveSockets implements Timeline.Output {
    private static final short ENDED = 1000;
    private static final short FULL = 1013;
    private static final short TOO_SLOW = 4008;
    private static final int MOST_KEPT = 2_000;
    private static final int QUEUE_BYTES = 1 << 20;

    private final int mostViewers;
    private final List<Viewer> viewers = new ArrayList<>();
    private final List<Buffer> sinceKey = new ArrayList<>();
    private Formats formats = Formats.NONE;
    private Buffer init = Buffer.buffer();
    private boolean over;
    private long sequence;

    LiveSockets(int mostViewers) {
        this.mostViewers = mostViewers;
    }

    @Override
    public void formats(Formats changed) {
        formats = changed;
        init = Buffer.buffer(InitSegment.write(changed));
        sinceKey.clear();
        viewers.removeIf(viewer -> !viewer.greet(type(), init, sinceKey));
    }

    @Override
    public void video(Sample sample) {
        sequence++;
        send(Buffer.buffer(Fragment.write(sequence, List.of(sample), List.of())), sample.key());
    }

    @Override
    public void audio(Sample sample) {
        sequence++;
        boolean alone = formats.video().isEmpty();
        send(Buffer.buffer(Fragment.write(sequence, List.of(), List.of(sample))), alone);
    }

    /** Lets a viewer in, or closes the socket with code 1013 where there are too many. */
    void join(ServerWebSocket socket) {
        if (over || viewers.size() >= mostViewers) {
            socket.close(FULL, "use LL-HLS");
            return;
        }
        var viewer = new Viewer(socket);
        if (init.length() == 0 || viewer.greet(type(), init, sinceKey)) {
            viewers.add(viewer);
        }
    }

    void leave(ServerWebSocket socket) {
        viewers.removeIf(viewer -> viewer.socket == socket);
    }

    /** Tells all that it is over. */
    void end() {
        over = true;
        viewers.forEach(viewer -> viewer.socket.close(ENDED, "ended"));
        viewers.clear();
    }

    private String type() {
        var kind = formats.video().isPresent() ? "video" : "audio";
        return "{\"type\":\"" + kind + "/mp4; codecs=\\\"" + formats.codecs() + "\\\"\"}";
    }

    private void send(Buffer message, boolean key) {
        if (key) {
            sinceKey.clear();
        }
        if (sinceKey.size() < MOST_KEPT) {
            sinceKey.add(message);
        }
        viewers.removeIf(viewer -> !viewer.offer(message, key));
    }

    /**
     * One that watches; may have closed its socket at any time, which must not trouble the stream.
     *
     * <p>It counts what the network has not taken yet by itself: to a socket of another event loop Vert.x counts messages, and finds a
     * queue of sixteen full, which is less than what a viewer begins with.
     */
    private static final class Viewer {
        private final ServerWebSocket socket;
        private final AtomicLong waiting = new AtomicLong();
        private boolean leftOut;

        Viewer(ServerWebSocket socket) {
            this.socket = socket;
        }

        /** Sends what comes first; false if it has gone. */
        boolean greet(String type, Buffer init, List<Buffer> backlog) {
            return attempt(() -> {
                socket.writeTextMessage(type);
                write(init);
                backlog.forEach(this::write);
                return true;
            });
        }

        /** Sends it, or not; false if this viewer has gone, or is too slow to stay. */
        boolean offer(Buffer message, boolean key) {
            return attempt(() -> {
                boolean full = waiting.get() > QUEUE_BYTES;
                if (leftOut && key && full) {
                    socket.close(TOO_SLOW, "too slow: use LL-HLS");
                    return false;
                }
                leftOut = full || (leftOut && !key);
                if (!leftOut) {
                    write(message);
                }
                return true;
            });
        }

        private void write(Buffer message) {
            waiting.addAndGet(message.length());
            socket.writeBinaryMessage(message).onComplete(taken -> waiting.addAndGet(-message.length()));
        }

        private boolean attempt(BooleanSupplier action) {
            try {
                return !socket.isClosed() && action.getAsBoolean();
            } catch (IllegalStateException closedMeanwhile) {
                return false;
            }
        }
    }
}
