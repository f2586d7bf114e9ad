// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.ladder.internal.LadderState.State;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;

/**
 * Keeps the program running for one stream while its tracks stay the same: again after it has ended by itself, with a step less when it
 * is too slow, and no more when nothing helps. On a virtual thread of its own; {@link #offer} never waits.
 */
final class StreamLadder {
    private static final System.Logger LOG = System.getLogger(StreamLadder.class.getName());

    /** The ladder of the publisher before may take a moment to end. */
    private static final long WAIT_SECONDS = 5;

    private final Ffmpeg ffmpeg;
    private final Clock clock;
    private final Semaphore processes;
    private final Track track;
    private final Function<Step, Rendition> opening;
    private final Attempts attempts;
    private final List<Step> steps;
    private final Map<Step, Rendition> open = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Run run;
    private volatile LadderState state = LadderState.of(State.RESTARTING);

    /** Makes these steps of this track; each is opened when it is first made. */
    StreamLadder(Workshop workshop, Track track, List<Step> steps, Function<Step, Rendition> opening) {
        this.ffmpeg = workshop.ffmpeg();
        this.clock = workshop.clock();
        this.processes = workshop.processes();
        this.track = track;
        this.steps = new ArrayList<>(steps);
        this.opening = opening;
        this.attempts = new Attempts(clock);
    }

    /** What all ladders share. */
    record Workshop(Ffmpeg ffmpeg, Clock clock, Semaphore processes) {}

    void start() {
        Thread.ofVirtual().name("ladder").start(this::live);
    }

    void offer(AccessUnit picture) {
        var now = run;
        if (now != null) {
            now.offer(picture);
        }
    }

    LadderState state() {
        var now = run;
        return new LadderState(state.state(), state.steps(), now == null ? 0 : now.speed(), state.left());
    }

    /** Ends it; returns at once. */
    void end() {
        end.countDown();
        var now = run;
        if (now != null) {
            now.stop();
        }
    }

    private void live() {
        try {
            if (processes.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                work();
            } else {
                become(State.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The stream has gone before its ladder stood", e);
        }
    }

    private void work() throws InterruptedException {
        try {
            while (end.getCount() > 0 && !steps.isEmpty()) {
                attempt();
            }
        } finally {
            processes.release();
            open.values().forEach(Rendition::close);
        }
    }

    private void attempt() throws InterruptedException {
        steps.forEach(step -> open.computeIfAbsent(step, opening));
        var next = new Run(track, new LinkedHashMap<>(open), clock);
        run = next;
        become(State.RUNNING);
        try {
            judge(end.getCount() > 0 ? next.run(ffmpeg) : new Run.Result(Delay.Verdict.WELL, ""));
        } catch (IOException e) {
            failed(String.valueOf(e.getMessage()));
        } finally {
            run = null;
        }
    }

    private void judge(Run.Result result) throws InterruptedException {
        if (end.getCount() == 0) {
            return;
        }
        if (result.verdict() == Delay.Verdict.SLOW) {
            takeAway();
        } else {
            boolean stuck = result.verdict() == Delay.Verdict.STUCK;
            failed(stuck ? "it had stopped making pictures" : result.complaint());
        }
    }

    private void takeAway() {
        var biggest = steps.removeFirst();
        left.add(biggest.name());
        var rendition = open.remove(biggest);
        if (rendition != null) {
            rendition.close();
        }
        LOG.log(
                Level.WARNING,
                "ffmpeg is too slow on this machine: the picture of " + biggest.name()
                        + " is taken away. Leave it out of steps in config/" + LadderConfig.PID + ".json");
        become(steps.isEmpty() ? State.GIVEN_UP : State.RESTARTING);
    }

    private void failed(String reason) throws InterruptedException {
        var pause = attempts.failed();
        if (pause.isEmpty()) {
            LOG.log(Level.ERROR, "ffmpeg has ended too often; this stream goes on without smaller pictures: " + reason);
            become(State.GIVEN_UP);
            steps.clear();
            return;
        }
        LOG.log(Level.WARNING, "ffmpeg has ended and is started again; the stream goes on: " + reason);
        become(State.RESTARTING);
        pause(pause.get());
    }

    /** Waits, but not beyond the end. */
    private void pause(Duration time) throws InterruptedException {
        if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.log(Level.DEBUG, "The stream has ended meanwhile");
        }
    }

    private void become(State now) {
        var names = now == State.RUNNING || now == State.RESTARTING
                ? steps.stream().map(Step::name).toList()
                : List.<String>of();
        state = new LadderState(now, names, 0, List.copyOf(left));
    }
}
