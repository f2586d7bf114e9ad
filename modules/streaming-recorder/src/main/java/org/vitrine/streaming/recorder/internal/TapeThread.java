// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
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
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);

    private final Broadcast broadcast;
    private final Tapes tapes;
    private final Ledger ledger;
    private final long mostWaiting;
    private final BlockingQueue<Step> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean gaps = new AtomicBoolean();
    private final Thread thread;
    /** What follows belongs to the thread. */
    private final Map<Integer, ByteBuffer> inits = new HashMap<>();

    private @Nullable TapeWriter writer;
    private boolean booked;
    private boolean broken;

    /** What comes from the event loop. */
    private sealed interface Step {
        record Init(int number, ByteBuffer bytes) implements Step {}

        record Segment(MediaSegment segment) implements Step {}

        record End() implements Step {}
    }

    private TapeThread(Broadcast broadcast, Tapes tapes, Ledger ledger, long mostWaiting) {
        this.broadcast = broadcast;
        this.tapes = tapes;
        this.ledger = ledger;
        this.mostWaiting = mostWaiting;
        this.thread = Thread.ofVirtual().name("recorder-" + broadcast.name()).unstarted(this::run);
    }

    /** Starts it; at most so many bytes wait for the disk. */
    static TapeThread start(Broadcast broadcast, Tapes tapes, Ledger ledger, long mostWaiting) {
        var started = new TapeThread(broadcast, tapes, ledger, mostWaiting);
        started.thread.start();
        return started;
    }

    @Override
    public void init(int number, ByteBuffer bytes) {
        queue.add(new Step.Init(number, bytes));
    }

    @Override
    public void segment(MediaSegment segment) {
        int length = segment.bytes().remaining();
        if (waiting.get() + length > mostWaiting) {
            if (gaps.compareAndSet(false, true)) {
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

    /** Waits until all is on the disk, but not longer than this. */
    void join(Duration patience) throws InterruptedException {
        if (!thread.join(patience)) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            var step = queue.take();
            while (!(step instanceof Step.End)) {
                switch (step) {
                    case Step.Init init -> inits.put(init.number(), init.bytes());
                    case Step.Segment next -> take(next.segment());
                    case Step.End end -> {}
                }
                step = queue.take();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "The recording of show {0} was not finished in time", broadcast.show());
        } finally {
            close();
        }
    }

    private void take(MediaSegment segment) throws InterruptedException {
        try {
            if (!broken && mayWrite(segment)) {
                write(segment);
            }
        } catch (IOException e) {
            broken = true;
            LOG.log(Level.ERROR, "The recording of show " + broadcast.show() + " ends here; the stream goes on", e);
        } finally {
            waiting.addAndGet(-segment.bytes().remaining());
        }
    }

    /** Opens the tape with the first segment that was on air. Without the database it waits: the queue holds what comes. */
    private boolean mayWrite(MediaSegment segment) throws IOException, InterruptedException {
        boolean told = false;
        while (writer == null) {
            try {
                if (!ledger.isOnAir(broadcast, segment)) {
                    return false;
                }
                ledger.begin(broadcast, segment.start());
                booked = true;
                writer = tapes.write(broadcast).orElseThrow(() -> new IOException("another process writes it"));
            } catch (RuntimeException e) {
                if (!told) {
                    told = true;
                    LOG.log(Level.WARNING, "The recording of show " + broadcast.show() + " cannot begin yet", e);
                }
                Thread.sleep(BEFORE_ANOTHER_TRY);
            }
        }
        return true;
    }

    private void write(MediaSegment segment) throws IOException {
        var tape = Objects.requireNonNull(writer);
        if (tapes.isDiskFull()) {
            throw new IOException("the disk is full; make room, or set leaveFreeMegabytes in " + RecorderConfig.PID);
        }
        if (tape.has(Entry.Kind.SEGMENT, Math.toIntExact(segment.number()))) {
            return;
        }
        var init = inits.get(segment.init());
        if (init != null && !tape.has(Entry.Kind.INIT, segment.init())) {
            tape.init(segment.init(), init);
        }
        tape.segment(segment);
    }

    private void close() {
        if (writer == null) {
            closeUnwritten();
            return;
        }
        try {
            tapes.written(writer);
        } catch (IOException e) {
            broken = true;
            LOG.log(Level.ERROR, "The recording of show " + broadcast.show() + " could not be closed", e);
        }
        var state = broken ? TapeState.BROKEN : gaps.get() ? TapeState.GAPS : TapeState.KEPT;
        ledger.close(broadcast, writer.tape(), state);
    }

    /** A tape that stands in the books and could not be opened must not stay there as one that runs. */
    private void closeUnwritten() {
        if (booked) {
            ledger.close(broadcast, Tape.empty(broadcast.name()), TapeState.BROKEN);
        }
    }
}
