// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vitrine.streaming.internal.media.Sample;

/**
 * Decides where parts end.
 *
 * <p>A part may end only before a picture that is shown later than all before it, else a player that has one part lacks pictures in
 * its middle. How far apart such places are is learnt from the first ones: the part target is the multiple of that distance that is
 * next to what is wished, so that parts come out even at any frame rate and with any pattern of B-frames. Where pictures are
 * reordered, a place comes into sight only after all pictures before it: the longest of the last distances is reckoned with then.
 * Not thread-safe.
 */
final class PartCutter {
    private static final int LESSONS = 3;
    private static final int REMEMBERED = 32;
    /** Milliseconds are rounded. */
    private static final long ROUNDING = 2;

    private final long wished;
    private final List<Long> lessons = new ArrayList<>();
    private final Deque<Long> distances = new ArrayDeque<>();
    private long lastPlace = -1;
    private long highestShown = Long.MIN_VALUE;
    private boolean reordered;
    private long target;
    private boolean settled;

    PartCutter(long wishedMillis) {
        this.wished = wishedMillis;
        this.target = wishedMillis;
    }

    /** The longest a part becomes, in milliseconds; final once {@link #isSettled}. */
    long targetMillis() {
        return target + ROUNDING;
    }

    boolean isSettled() {
        return settled;
    }

    /**
     * Whether the part that began at this time is to end before this picture; to be asked once for each picture.
     *
     * @param partStart the part's first decoding time
     */
    boolean cutsBefore(Sample picture, long partStart) {
        long shown = picture.dts() + picture.compositionOffset();
        if (shown <= highestShown) {
            reordered = true;
            return false;
        }
        highestShown = shown;
        learn(picture.dts());
        long soFar = picture.dts() - partStart;
        return soFar > 0 && soFar + toNextPlace(picture) > targetMillis();
    }

    /** There is sound alone, in frames of this length. */
    void reckonWithSound(double frameMillis) {
        if (!settled) {
            settle(frameMillis);
        }
    }

    /** Whether a part of sound alone is to end before another frame, given how long part and frame are. */
    boolean cutsBeforeSound(long partMillis, long frameMillis) {
        return partMillis + frameMillis + 1 > targetMillis();
    }

    /** A picture that stands longer than a part may last is cut short, and a gap follows: what has been promised stays. */
    Sample fitting(Sample picture) {
        return settled && picture.duration() > targetMillis() ? picture.lasting((int) targetMillis()) : picture;
    }

    /** Formats or timeline have changed: distances may differ, what has been promised stays. */
    void restart() {
        lastPlace = -1;
        highestShown = Long.MIN_VALUE;
        reordered = false;
        distances.clear();
    }

    private long toNextPlace(Sample picture) {
        long usual =
                reordered ? distances.stream().mapToLong(Long::longValue).max().orElse(0) : 0;
        return Math.max(usual, picture.duration());
    }

    private void learn(long place) {
        if (lastPlace >= 0) {
            long distance = place - lastPlace;
            distances.addLast(distance);
            if (distances.size() > REMEMBERED) {
                distances.removeFirst();
            }
            if (!settled && lessons.add(distance) && lessons.size() == LESSONS) {
                settle(usualDistance());
            }
        }
        lastPlace = place;
    }

    /** The mean of like distances is nearer to the truth than any one of them. */
    private double usualDistance() {
        var sorted = lessons.stream().sorted().toList();
        long median = sorted.get(LESSONS / 2);
        return sorted.stream()
                .filter(distance -> Math.abs(distance - median) <= ROUNDING)
                .mapToLong(Long::longValue)
                .average()
                .orElse((double) median);
    }

    private void settle(double distance) {
        double unit = Math.max(1, distance);
        target = Math.round(Math.max(1, Math.round(wished / unit)) * unit);
        settled = true;
    }
}
