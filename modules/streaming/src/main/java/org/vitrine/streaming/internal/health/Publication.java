// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.Advice;
import org.vitrine.streaming.StreamHealth.Arrival;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;

/** What one publisher sends, as measured since it began. Not thread-safe. */
final class Publication {
    private static final long WINDOW = 5;
    private static final long GAP_WINDOW = 10;
    private static final long SHORTEST_HISTORY = 20;

    private final Instant since;
    private final Seconds seconds = new Seconds();
    private final Drift drift = new Drift(seconds);
    private final Advisor advisor = new Advisor();
    private PictureSteps steps = new PictureSteps();
    private KeyFrames keyFrames = new KeyFrames();
    private Formats formats = Formats.NONE;
    private boolean unsupported;
    private long nextSound = -1;
    private long lastMillis;

    Publication(Instant since) {
        this.since = since;
        this.lastMillis = since.toEpochMilli();
    }

    Instant since() {
        return since;
    }

    boolean hasFormats() {
        return !formats.equals(Formats.NONE);
    }

    /** What follows is another stream as far as its pictures go: nothing is missing in between. */
    void formats(Formats changed) {
        formats = changed;
        steps = new PictureSteps();
        keyFrames = new KeyFrames();
        nextSound = -1;
    }

    /** Something comes that is not passed on; answers whether that is news. */
    boolean unsupported() {
        boolean news = !unsupported;
        unsupported = true;
        return news;
    }

    void picture(long now, Sample sample) {
        take(now, sample);
        seconds.at(second(now)).picture(steps.missingBefore(sample.dts()));
        keyFrames.take(sample.dts(), sample.compositionOffset(), sample.key());
        drift.take(second(now), now - since.toEpochMilli() - sample.dts());
    }

    void sound(long now, Sample sample) {
        take(now, sample);
        if (nextSound >= 0 && sample.dts() > nextSound) {
            seconds.at(second(now)).soundGap();
        }
        nextSound = sample.dts() + sample.duration();
        if (formats.video().isEmpty()) {
            int rate = formats.audio().orElseThrow().rate();
            drift.take(second(now), now - since.toEpochMilli() - sample.dts() * 1000 / rate);
        }
    }

    /** The figures, without advice. */
    StreamHealth measure(long now, State state, Optional<Instant> publisherSince) {
        double frames = aSecond(now, seconds.sum(from(now), to(now), Second::pictures));
        return new StreamHealth(
                state,
                publisherSince,
                Math.round(bits(now)),
                Math.round(frames * 10) / 10.0,
                keyFrames.seconds(),
                formats.video().map(v -> new StreamHealth.Video(v.codec(), v.width(), v.height())),
                formats.audio().map(a -> new StreamHealth.Audio(a.codec(), a.rate(), a.channels())),
                List.of(),
                arrival(now),
                Optional.empty());
    }

    /** The same with what to mend, and with what was to be mended a moment ago. */
    StreamHealth advised(long now, StreamHealth measured) {
        var reasons = hasFormats()
                ? new Reasons(measured, isSettled(now), keyFrames.longest(), usualBits(now)).all()
                : EnumSet.noneOf(Advice.class);
        if (unsupported) {
            reasons.add(Advice.UNSUPPORTED_CODEC);
        }
        return measured.advised(advisor.judge(now, reasons));
    }

    private Arrival arrival(long now) {
        long second = second(now);
        return new Arrival(
                drift.behind(second),
                drift.aMinute(second),
                drift.jitter(second),
                (int) seconds.sum(second - GAP_WINDOW, second + 1, Second::missed),
                (int) seconds.sum(second - GAP_WINDOW, second + 1, Second::soundGaps),
                now - lastMillis,
                keyFrames.reorder());
    }

    private void take(long now, Sample sample) {
        lastMillis = now;
        seconds.at(second(now)).took(sample.data().length);
    }

    private double bits(long now) {
        return aSecond(now, seconds.sum(from(now), to(now), Second::bytes) * 8);
    }

    /** What was usual in the minute before the window; 0 where too little of it is known. */
    private long usualBits(long now) {
        long end = from(now);
        long begin = Math.max(0, second(now) - Seconds.KEPT + 1);
        return end - begin < SHORTEST_HISTORY ? 0 : seconds.sum(begin, end, Second::bytes) * 8 / (end - begin);
    }

    private double aSecond(long now, long sum) {
        double measured = isSettled(now) ? WINDOW : Math.max(1, (now - since.toEpochMilli()) / 1000.0);
        return sum / measured;
    }

    /** Whole seconds are measured; of one that has just begun to stream, the one under way too. */
    private long to(long now) {
        return isSettled(now) ? second(now) : second(now) + 1;
    }

    private long from(long now) {
        return second(now) - WINDOW;
    }

    private boolean isSettled(long now) {
        return second(now) >= WINDOW;
    }

    /** The clock may be set back. */
    private long second(long now) {
        return Math.max(0, now - since.toEpochMilli()) / 1000;
    }
}
