// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Streams a clip over and over in real time, until it is closed; refused or sent away, it comes back after a pause.
 *
 * <p>It says in its connect command that it is a loop: the server lets it in only when nobody else streams, and sends it away when
 * somebody comes.
 */
public final class ClipLoop implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ClipLoop.class.getName());
    /** The connect property by which a server knows it. */
    private static final String PROPERTY = "vitrineLoop";

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final URI url;
    private final Clip clip;
    private final Thread thread;

    private ClipLoop(URI url, Clip clip) {
        this.url = url;
        this.clip = clip;
        this.thread = Thread.ofVirtual().name("clip-loop").unstarted(this::run);
    }

    /** Begins to stream to an address like {@code rtmp://host:1935/live/key}, on a thread of its own. */
    public static ClipLoop start(URI url, Clip clip) {
        var loop = new ClipLoop(url, clip);
        loop.thread.start();
        return loop;
    }

    /** Hangs up, and returns when it has. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var pause = SHORTEST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            pause = stream() ? SHORTEST_PAUSE : longer(pause);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Streams until it is sent away; whether it was let in. */
    private boolean stream() {
        boolean admitted = false;
        try (var publisher = RtmpPublisher.open(url, Encoder.USUAL.with(PROPERTY, true))) {
            admitted = true;
            var player = ClipPlayer.inRealTime(publisher);
            while (publisher.isOpen() && !Thread.currentThread().isInterrupted()) {
                player.play(clip);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The loop is not streaming: {0}", e.getMessage());
        }
        return admitted;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
