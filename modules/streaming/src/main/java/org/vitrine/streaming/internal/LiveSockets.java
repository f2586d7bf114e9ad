// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.streaming.internal.fmp4.Fragment;
import org.vitrine.streaming.internal.fmp4.InitSegment;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/**
 * Sends each frame as a fragment of its own to those who watch over a socket.
 *
 * <p>A viewer gets a text frame with the media type and the programme clock's time at 0 of the timeline, the initialisation segment,
 * everything since the last key frame in one message, and then a message a picture, with the sound that came before it; the first two
 * again when the formats change or another publisher begins. Whose queue is full is left out until the next key frame; full still then,
 * the socket is closed with code 4008, and the page goes on with LL-HLS. All on the stream's event loop.
 */
final class LiveSockets implements Timeline.Output {
    private static final short ENDED = 1000;
    static final short FULL = 1013;
    static final String USE_HLS = "use LL-HLS";
    /** Sound waits for a picture to be sent with, but not for longer than so many frames. */
    private static final int MOST_SOUNDS = 4;

    private final Vertx vertx;
    private final int mostViewers;
    private final Instant origin;
    private final List<SocketViewer> viewers = new ArrayList<>();
    private final Backlog backlog = new Backlog();
    private Buffer sounds = Buffer.buffer();
    private int soundsWaiting;
    private Formats formats = Formats.NONE;
    private Buffer init = Buffer.buffer();
    private boolean over;
    private long sequence;

    /**
     * For one stream.
     *
     * @param origin the programme clock's time at 0 of the timeline
     */
    LiveSockets(Vertx vertx, int mostViewers, Instant origin) {
        this.vertx = vertx;
        this.mostViewers = mostViewers;
        this.origin = origin;
    }

    @Override
    public void formats(Formats changed) {
        sendSounds();
        formats = changed;
        init = Buffer.buffer(InitSegment.write(changed));
        backlog.clear();
        viewers.removeIf(viewer -> !viewer.greet(greeting(), init, backlog));
    }

    @Override
    public void video(Sample sample) {
        if (sample.key()) {
            sendSounds();
        }
        sequence++;
        var fragment = Buffer.buffer(Fragment.write(sequence, List.of(sample), List.of()));
        send(takeSounds().appendBuffer(fragment), sample.key());
    }

    @Override
    public void audio(Sample sample) {
        sequence++;
        sounds.appendBytes(Fragment.write(sequence, List.of(), List.of(sample)));
        soundsWaiting++;
        if (formats.video().isEmpty()) {
            send(takeSounds(), true);
        } else if (soundsWaiting > MOST_SOUNDS) {
            sendSounds();
        }
    }

    /** Lets a viewer in, or closes the socket with code 1013 where there are too many. */
    void join(ServerWebSocket socket) {
        var viewer = new SocketViewer(socket, vertx);
        if (over) {
            viewer.close(ENDED, "ended");
        } else if (viewers.size() >= mostViewers) {
            viewer.close(FULL, USE_HLS);
        } else if (init.length() == 0 || viewer.greet(greeting(), init, backlog)) {
            viewers.add(viewer);
        }
    }

    void leave(ServerWebSocket socket) {
        viewers.removeIf(viewer -> viewer.isOn(socket));
    }

    /** Tells all that it is over. */
    void end() {
        over = true;
        viewers.forEach(viewer -> viewer.close(ENDED, "ended"));
        viewers.clear();
    }

    private String greeting() {
        var kind = formats.video().isPresent() ? "video" : "audio";
        var type = kind + "/mp4; codecs=\\\"" + formats.codecs() + "\\\"";
        return "{\"type\":\"" + type + "\",\"origin\":" + origin.toEpochMilli() + "}";
    }

    private void sendSounds() {
        if (soundsWaiting > 0) {
            send(takeSounds(), false);
        }
    }

    private Buffer takeSounds() {
        var taken = sounds;
        sounds = Buffer.buffer();
        soundsWaiting = 0;
        return taken;
    }

    private void send(Buffer message, boolean key) {
        backlog.add(message, key);
        viewers.removeIf(viewer -> !viewer.offer(message, key));
    }
}
