// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.util.EnumSet;
import java.util.Set;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.Advice;
import org.vitrine.streaming.StreamHealth.Arrival;

/**
 * Finds what is to be mended in what was measured.
 *
 * @param measured with no advice yet
 * @param settled whether five seconds have been measured
 * @param longestMillis since the last key frame, or between the last two
 * @param usualBitsPerSecond over the minute before the last five seconds; 0 until that is known
 */
record Reasons(StreamHealth measured, boolean settled, long longestMillis, long usualBitsPerSecond) {
    private static final long SILENT_MILLIS = 3_000;
    /** From here on, low figures are those of silence, and are not told besides. */
    private static final long HOLDING_BREATH_MILLIS = 1_000;

    private static final int MISSED = 5;
    private static final double MISSED_SHARE = 0.05;
    private static final long BEHIND_MILLIS = 1_500;
    private static final long DRIFT_MILLIS = 500;
    private static final long JITTER_MILLIS = 500;
    private static final int SOUND_GAPS = 2;
    private static final double LOW_RATE = 20;
    private static final double HIGH_RATE = 61;
    private static final long FAR_APART_MILLIS = 4_000;
    private static final int LONG_SIDE = 1_920;
    private static final int SHORT_SIDE = 1_080;
    private static final long HIGH_BITS = 8_000_000;
    private static final double FELL = 0.4;
    private static final long WORTH_FALLING = 300_000;
    /** Baseline, Main, Extended and High (ITU-T H.264, annex A.2), as codecs begin with them. */
    private static final Set<String> USUAL_PROFILES = Set.of("avc1.42", "avc1.4d", "avc1.58", "avc1.64");

    Set<Advice> all() {
        var all = EnumSet.noneOf(Advice.class);
        when(arrival().silentMillis() >= SILENT_MILLIS, Advice.NOTHING_COMES, all);
        when(measured.video().isEmpty(), Advice.NO_PICTURE, all);
        when(measured.audio().isEmpty(), Advice.NO_SOUND, all);
        when(longestMillis > FAR_APART_MILLIS, Advice.KEY_FRAMES_FAR_APART, all);
        when(arrival().reorderMillis() > 0, Advice.B_FRAMES, all);
        addArrival(all);
        measured.video().ifPresent(video -> addPicture(video, all));
        if (settled && arrival().silentMillis() < HOLDING_BREATH_MILLIS) {
            addRates(all);
        }
        return all;
    }

    private void addArrival(Set<Advice> all) {
        double pictures = measured.framesPerSecond() * 10 + arrival().missedPictures();
        int missed = arrival().missedPictures();
        when(missed >= MISSED && missed > pictures * MISSED_SHARE, Advice.DROPPING_FRAMES, all);
        when(
                arrival().behindMillis() > BEHIND_MILLIS || arrival().driftMillis() > DRIFT_MILLIS,
                Advice.FALLING_BEHIND,
                all);
        when(arrival().jitterMillis() > JITTER_MILLIS && settled, Advice.UNEVEN_ARRIVAL, all);
        when(arrival().soundGaps() >= SOUND_GAPS, Advice.SOUND_GAPS, all);
    }

    private void addPicture(StreamHealth.Video video, Set<Advice> all) {
        int longSide = Math.max(video.width(), video.height());
        int shortSide = Math.min(video.width(), video.height());
        when(longSide > LONG_SIDE || shortSide > SHORT_SIDE, Advice.LARGE_PICTURE, all);
        when(USUAL_PROFILES.stream().noneMatch(video.codec()::startsWith), Advice.UNSUITED_CODEC, all);
    }

    private void addRates(Set<Advice> all) {
        double frames = measured.framesPerSecond();
        long bits = measured.bitsPerSecond();
        when(measured.video().isPresent() && frames < LOW_RATE, Advice.LOW_FRAME_RATE, all);
        when(frames > HIGH_RATE, Advice.HIGH_FRAME_RATE, all);
        when(bits > HIGH_BITS, Advice.HIGH_BIT_RATE, all);
        when(usualBitsPerSecond > WORTH_FALLING && bits < usualBitsPerSecond * FELL, Advice.BIT_RATE_FELL, all);
    }

    private Arrival arrival() {
        return measured.arrival();
    }

    private static void when(boolean reason, Advice advice, Set<Advice> all) {
        if (reason) {
            all.add(advice);
        }
    }
}
