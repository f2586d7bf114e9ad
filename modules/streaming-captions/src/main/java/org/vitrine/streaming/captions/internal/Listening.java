// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.spi.AccessUnit;

/**
 * One captioner that listens to one stream, on a thread of its own.
 *
 * <p>{@link #offer} is called on the stream's event loop and never waits: behind a captioner that is too slow sound is left out. What the
 * captioner throws ends this listening alone.
 */
final class Listening {
    private static final System.Logger LOG = System.getLogger(Listening.class.getName());
    /** About five seconds: a frame of AAC lasts 21 to 23 milliseconds. */
    private static final int MOST_WAITING = 240;

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Duty duty;
    private final CueIntake cues;
    private final BlockingQueue<Optional<AccessUnit>> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong heard = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread thread;
    private volatile @Nullable String problem;
    private boolean full;

    Listening(Duty duty, CueIntake cues) {
        this.duty = duty;
        this.cues = cues;
        this.thread = Thread.ofVirtual().name("captions-" + name()).start(this::listen);
    }

    Duty duty() {
        return duty;
    }

    /** Whether this is how the duty is carried out. */
    boolean carriesOut(Duty wanted) {
        return duty.equals(wanted);
    }

    /** Puts sound behind what waits, or leaves it out. */
    void offer(AccessUnit sound) {
        boolean tooMuch = waiting.size() >= MOST_WAITING;
        if (!tooMuch) {
            waiting.add(Optional.of(sound));
        } else {
            leftOut.incrementAndGet();
        }
        if (tooMuch && !full && problem == null) {
            LOG.log(
                    Level.WARNING,
                    "The captioner {0} is too slow for show {1}: sound is left out.",
                    name(),
                    duty.hearing().show());
        }
        full = tooMuch || (full && waiting.size() > MOST_WAITING / 2);
    }

    /** Lets it hand over what it has understood, for ten seconds at most. Blocks. */
    void end() {
        waiting.add(Optional.empty());
        try {
            if (!thread.join(FAREWELL)) {
                LOG.log(
                        Level.WARNING,
                        "The captioner {0} has not ended in {1} seconds, and is interrupted.",
                        name(),
                        FAREWELL.toSeconds());
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
        cues.close();
    }

    /** How it does. */
    ListeningState state() {
        return new ListeningState(
                duty.choice(),
                Optional.ofNullable(problem),
                millis(heard.get()),
                millis(leftOut.get()),
                cues.taken(),
                cues.late());
    }

    private void listen() {
        try {
            var ear = duty.captioner().listen(duty.hearing(), cues);
            for (var next = waiting.take(); next.isPresent(); next = waiting.take()) {
                ear.hear(next.get());
                heard.incrementAndGet();
            }
            ear.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            fail(e);
        }
    }

    private void fail(Throwable e) {
        var sentence = e.getMessage();
        problem = sentence == null || sentence.isBlank() ? e.getClass().getSimpleName() : sentence;
        LOG.log(
                Level.ERROR,
                "The captioner " + name() + " failed, and hears no more of show "
                        + duty.hearing().show(),
                e);
    }

    private String name() {
        return duty.choice().captioner();
    }

    private long millis(long frames) {
        return frames * 1024 * 1000 / duty.hearing().sound().timescale();
    }
}
