// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.vitrine.health.Health.Degraded;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.streaming.spi.MediaSegment;

/**
 * Brings one broadcast to the disk, on a thread of its own.
 *
 * <p>The stream's event loop puts pieces into a queue that is bounded in bytes, and never waits: when the disk is too slow the queue is
 * full, pieces are left out, and the recording has gaps there. When the disk fails or is full the recording ends there. Either is told
 * once, in the log and as the tape's state; the stream does not hear of it.
 */
final class TapeThread implements MediaArchive.Sink {
    private static final System.Logger LOG = System.getLogger(TapeThread.class.getName());

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Broadcast broadcast;
    private final TapeKeeper keeper;
    private final long mostWaiting;
    private final BlockingQueue<Step> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Thread thread;

    /** What comes from the event loop. */
    private sealed interface Step {
        record Init(int number, ByteBuffer bytes) implements Step {}

        record Segment(MediaSegment segment) implements Step {}

        record End() implements Step {}
    }

    private TapeThread(Broadcast broadcast, TapeKeeper keeper, long mostWaiting) {
        this.broadcast = broadcast;
        this.keeper = keeper;
        this.mostWaiting = mostWaiting;
        this.thread = Thread.ofVirtual().name("recorder-" + broadcast.name()).unstarted(this::run);
    }

    /** Starts it; at most so many bytes wait for the disk. */
    static TapeThread start(Broadcast broadcast, Tapes tapes, Ledger ledger, long mostWaiting) {
        var started = new TapeThread(broadcast, new TapeKeeper(broadcast, tapes, ledger), mostWaiting);
        started.thread.start();
        return started;
    }

    @Override
    public void init(int number, ByteBuffer bytes) {
        queue.add(new Step.Init(number, bytes));
    }

    @Override
    public void segment(MediaSegment segment) {
        if (keeper.isBroken()) {
            return;
        }
        int length = segment.bytes().remaining();
        if (waiting.get() + length > mostWaiting) {
            if (keeper.gaps()) {
                LOG.log(
                        Level.ERROR,
                        "The disk is too slow for the recording of show {0}: it has gaps; the stream goes on",
                        broadcast.show());
            }
            return;
        }
        waiting.addAndGet(length);
        queue.add(new Step.Segment(segment));
    }

    @Override
    public void end() {
        queue.add(new Step.End());
    }

    /** Whether it has ended, and closed its tape. */
    boolean isOver() {
        return !thread.isAlive();
    }

    /** Waits until all is on the disk, but not longer than this; then it has a second more to put the tape away. */
    void join(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            thread.interrupt();
            thread.join(FAREWELL);
        }
    }

    /** What is the matter with it while it runs; empty if nothing is. */
    Optional<Degraded> trouble() {
        return isOver() ? Optional.empty() : keeper.trouble();
    }

    private void run() {
        try {
            takeAll();
            keeper.close();
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "The recording of show {0} was not finished in time", broadcast.show());
        } finally {
            keeper.abandon();
        }
    }

    private void takeAll() throws InterruptedException {
        var step = queue.take();
        while (!(step instanceof Step.End)) {
            switch (step) {
                case Step.Init init -> keeper.init(init.number(), init.bytes());
                case Step.Segment next -> take(next.segment());
                case Step.End end -> {}
            }
            step = queue.take();
        }
    }

    private void take(MediaSegment segment) throws InterruptedException {
        try {
            keeper.segment(segment);
        } finally {
            waiting.addAndGet(-segment.bytes().remaining());
        }
    }
}
