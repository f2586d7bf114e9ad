// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.Advice;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/** Measures a stream over its last five seconds. Written on the stream's event loop; guarded by {@code this}, since others read. */
final class StreamMeter implements Timeline.Output {
    private static final long WINDOW_MILLIS = 5_000;
    private static final double FAR_APART_SECONDS = 4;
    private static final double LOW_RATE = 20;

    private final Clock clock;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private @Nullable Instant since;
    private Formats formats = Formats.NONE;
    private long lastKey = -1;
    private double keyFrameSeconds;

    StreamMeter(Clock clock) {
        this.clock = clock;
    }

    /** A publisher begins. */
    synchronized void published() {
        since = clock.instant();
        taken.clear();
        formats = Formats.NONE;
        keyFrameSeconds = 0;
    }

    @Override
    public synchronized void formats(Formats changed) {
        formats = changed;
        lastKey = -1;
    }

    @Override
    public synchronized void video(Sample sample) {
        if (sample.key()) {
            keyFrameSeconds = lastKey < 0 ? keyFrameSeconds : (sample.dts() - lastKey) / 1000.0;
            lastKey = sample.dts();
        }
        take(sample, true);
    }

    @Override
    public synchronized void audio(Sample sample) {
        take(sample, false);
    }

    synchronized StreamHealth health(boolean interrupted) {
        forgetOld(clock.millis());
        double seconds = measuredMillis() / 1000.0;
        long bits = taken.stream().mapToLong(Taken::bytes).sum() * 8;
        double frames = taken.stream().filter(Taken::picture).count() / seconds;
        return new StreamHealth(
                interrupted ? State.INTERRUPTED : formats.equals(Formats.NONE) ? State.OFFLINE : State.LIVE,
                interrupted ? Optional.empty() : Optional.ofNullable(since),
                Math.round(bits / seconds),
                Math.round(frames * 10) / 10.0,
                keyFrameSeconds,
                formats.video().map(v -> new StreamHealth.Video(v.codec(), v.width(), v.height())),
                formats.audio().map(a -> new StreamHealth.Audio(a.codec(), a.rate(), a.channels())),
                interrupted || formats.equals(Formats.NONE) ? List.of() : advice(frames));
    }

    /** A publisher that has just begun is measured since then, but over one second at least. */
    private long measuredMillis() {
        long present = since == null ? WINDOW_MILLIS : clock.millis() - since.toEpochMilli();
        return Math.clamp(present, 1_000, WINDOW_MILLIS);
    }

    private List<Advice> advice(double frames) {
        var advice = new ArrayList<Advice>();
        if (keyFrameSeconds > FAR_APART_SECONDS) {
            advice.add(Advice.KEY_FRAMES_FAR_APART);
        }
        if (formats.video().isPresent() && measuredMillis() == WINDOW_MILLIS && frames < LOW_RATE) {
            advice.add(Advice.LOW_FRAME_RATE);
        }
        if (formats.video().isEmpty()) {
            advice.add(Advice.NO_PICTURE);
        }
        if (formats.audio().isEmpty()) {
            advice.add(Advice.NO_SOUND);
        }
        return advice;
    }

    private void take(Sample sample, boolean picture) {
        long now = clock.millis();
        taken.addLast(new Taken(now, sample.data().length, picture));
        forgetOld(now);
    }

    private void forgetOld(long now) {
        while (!taken.isEmpty() && taken.getFirst().at() < now - WINDOW_MILLIS) {
            taken.removeFirst();
        }
    }

    private record Taken(long at, int bytes, boolean picture) {}
}
