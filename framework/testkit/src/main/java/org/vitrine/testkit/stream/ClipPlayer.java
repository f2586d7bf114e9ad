// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays clips over a publisher, one after the other on one timeline, each tag when it is due.
 *
 * <p>For one thread.
 */
public final class ClipPlayer {
    private static final long NANOS_A_MILLI = 1_000_000;

    private final RtmpPublisher publisher;
    private final double speed;
    private final long start = System.nanoTime();
    private long played;

    private ClipPlayer(RtmpPublisher publisher, double speed) {
        this.publisher = publisher;
        this.speed = speed;
    }

    /** One second a second. */
    public static ClipPlayer inRealTime(RtmpPublisher publisher) {
        return new ClipPlayer(publisher, 1);
    }

    /** So many seconds a second. */
    public static ClipPlayer faster(RtmpPublisher publisher, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("a speed of " + speed);
        }
        return new ClipPlayer(publisher, speed);
    }

    /** As fast as the server takes it. */
    public static ClipPlayer atOnce(RtmpPublisher publisher) {
        return new ClipPlayer(publisher, Double.POSITIVE_INFINITY);
    }

    /** How much has been played, in milliseconds. */
    public long playedMillis() {
        return played;
    }

    /** Plays a clip from its beginning to its end; an interrupt ends it between two tags, with the interrupt left set. */
    public void play(Clip clip) throws IOException {
        for (var tag : clip.tags()) {
            long time = played + tag.timestampMillis();
            awaitTurn(time);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            publisher.send(tag.at(time));
        }
        played += clip.millis();
    }

    private void awaitTurn(long time) {
        long due = start + (long) (time * NANOS_A_MILLI / speed);
        while (due - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }
}
